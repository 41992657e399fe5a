namespace Assay.Core.Reading.Dates;

/// <summary>Names of months and seasons in English, German, French, Spanish, Italian and Russian.</summary>
internal static class MonthNames
{
    /// <summary>The value that stands for a season: a part of a year which is no month.</summary>
    public const int Season = 13;

    private static readonly string[][] Names =
    [
        ["january", "jan", "januar", "jänner", "janvier", "janv", "enero", "gennaio", "января", "январь"],
        [
            "february",
            "feb",
            "febr",
            "februar",
            "février",
            "févr",
            "febrero",
            "febbraio",
            "февраля",
            "февраль",
        ],
        ["march", "mar", "märz", "mars", "marzo", "марта", "март"],
        ["april", "apr", "avril", "avr", "abril", "aprile", "апреля", "апрель"],
        ["may", "mai", "mayo", "maggio", "мая", "май"],
        ["june", "jun", "juni", "juin", "junio", "giugno", "июня", "июнь"],
        ["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "июля", "июль"],
        ["august", "aug", "août", "agosto", "августа", "август"],
        ["september", "sep", "sept", "septembre", "septiembre", "settembre", "сентября", "сентябрь"],
        ["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "октября", "октябрь"],
        ["november", "nov", "novembre", "noviembre", "ноября", "ноябрь"],
        [
            "december",
            "dec",
            "dezember",
            "dez",
            "décembre",
            "déc",
            "diciembre",
            "dicembre",
            "декабря",
            "декабрь",
        ],
        ["spring", "summer", "autumn", "fall", "winter"],
    ];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Table = BuildTable();

    /// <summary>1-12 for a month, <see cref="Season"/> for a season, else 0.</summary>
    public static int Find(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 10 ? Table.GetValueOrDefault(word) : 0;

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BuildTable()
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = 0; month < Names.Length; month++)
        {
            foreach (var name in Names[month])
                table[name] = month + 1;
        }

        return table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static int GetValueOrDefault(
        this Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> table,
        ReadOnlySpan<char> word
    ) => table.TryGetValue(word, out var month) ? month : 0;
}
