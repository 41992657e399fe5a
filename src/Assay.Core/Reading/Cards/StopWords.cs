namespace Assay.Core.Reading.Cards;

/// <summary>The commonest small words of languages in Latin script.</summary>
internal static class StopWords
{
    private static readonly string[][] Words =
    [
        [
            "en",
            "the of and to in that is was for it with as on be by this are from at his which have not had but they",
        ],
        [
            "de",
            "der die und das in den von zu ist mit sich des auf für nicht ein eine dem im auch es an als wird bei",
        ],
        [
            "fr",
            "le la les de des et en un une du est que qui dans pour par sur pas au plus il ce avec sont aux",
        ],
        ["es", "el la los las de y en que un una del por con se para es su al como más pero lo fue no"],
        ["it", "il la di che e in un una per del della non con sono le si da dei nel è gli al alla più"],
        ["pt", "o a os as de e em que um uma do da não para com por se no na dos das ao é foi mais"],
        [
            "nl",
            "de het een en van in is dat op te zijn met voor niet aan er om ook door maar bij naar uit werd",
        ],
        ["pl", "i w na z się nie do że jest to o jak po przez od za dla jego ale był co oraz są tym"],
        ["sv", "och i att det som en på är av för med den till inte om ett har de från var men vid också"],
        ["da", "og i at det som en på er af for med den til ikke om et har de fra var men ved også blev"],
        ["nb", "og i at det som en på er av for med den til ikke om et har de fra var men ved også ble"],
        ["fi", "ja on ei että se oli hän mutta ovat kun joka myös sekä tai olla kuin ole niin mukaan sen"],
        ["cs", "a v se na je že s z do o i to jako za by pro ve po jsou ale od které který byl jeho"],
        ["ro", "și de în a la cu pe care nu din o un este pentru că mai au fost ca prin sau iar lui"],
        ["hu", "a az és hogy nem is egy volt van meg de csak mint már ez ki még el lehet azt vagy"],
        ["tr", "ve bir bu da de için ile olarak çok olan daha gibi kadar sonra var ne ama en o ise değil"],
        ["id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena oleh ada mereka"],
        ["vi", "và của là có trong được cho một không với các những đã này người để từ khi đến về"],
    ];

    /// <summary>The languages, by the number of their bit.</summary>
    public static string[] Languages { get; } = [.. Words.Select(row => row[0])];

    /// <summary>The languages of each word, as bits.</summary>
    public static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Table { get; } = BuildTable();

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BuildTable()
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var language = 0; language < Words.Length; language++)
        {
            foreach (var word in Words[language][1].Split(' '))
                table[word] = table.GetValueOrDefault(word) | (1 << language);
        }

        return table.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
