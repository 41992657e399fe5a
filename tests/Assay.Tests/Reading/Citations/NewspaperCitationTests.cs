using Assay.Core.Reading;
using Assay.Core.Reading.Citations;

namespace Assay.Tests.Reading.Citations;

/// <summary>Newspaper-style citations, written for this test and changed in ways of which the outcome is known.</summary>
public sealed class NewspaperCitationTests
{
    private const double LeastRight = 0.98;

    // A bare name and a day, in the spellings that newspapers and think tanks use.
    private static readonly (string Source, string Date, string Iso)[] Bare =
    [
        ("The Times", "25 October 1924", "1924-10-25"),
        ("Daily Mail", "October 25, 1924", "1924-10-25"),
        ("Pravda", "September 11, 1936", "1936-09-11"),
        ("Izvestia", "22 June 1941", "1941-06-22"),
        ("New York Times", "Jan. 5, 1953", "1953-01-05"),
        ("The New York Times", "January 14, 2003", "2003-01-14"),
        ("Washington Post", "Sept. 8, 2002", "2002-09-08"),
        ("The Washington Post", "8 September 2002", "2002-09-08"),
        ("Wall Street Journal", "Dec. 15, 1998", "1998-12-15"),
        ("Financial Times", "3 March 2014", "2014-03-03"),
        ("The Guardian", "2013-06-09", "2013-06-09"),
        ("The Economist", "7 August 1999", "1999-08-07"),
        ("Le Monde", "14 January 1953", "1953-01-14"),
        ("Le Figaro", "3 mars 1953", "1953-03-03"),
        ("Libération", "12 juillet 1985", "1985-07-12"),
        ("Der Spiegel", "10. Oktober 1962", "1962-10-10"),
        ("Frankfurter Allgemeine Zeitung", "12.10.1962", "1962-10-12"),
        ("Süddeutsche Zeitung", "4. April 2016", "2016-04-04"),
        ("El País", "24 de febrero de 1981", "1981-02-24"),
        ("Corriere della Sera", "17 marzo 1978", "1978-03-17"),
        ("La Repubblica", "24 ottobre 2005", "2005-10-24"),
        ("Kommersant", "March 3, 2004", "2004-03-03"),
        ("Vedomosti", "5 March 2004", "2004-03-05"),
        ("Novaya Gazeta", "March 13, 2000", "2000-03-13"),
        ("Krasnaya Zvezda", "24 June 1941", "1941-06-24"),
        ("Komsomolskaya Pravda", "September 24, 1999", "1999-09-24"),
        ("Nezavisimaya Gazeta", "14 September 1999", "1999-09-14"),
        ("Moscow Times", "January 19, 2000", "2000-01-19"),
        ("The Moscow Times", "19 January 2000", "2000-01-19"),
        ("Interfax", "October 1, 1999", "1999-10-01"),
        ("TASS", "11 March 1985", "1985-03-11"),
        ("Reuters", "May 4, 2011", "2011-05-04"),
        ("Agence France-Presse", "4 May 2011", "2011-05-04"),
        ("BBC News", "20 November 2006", "2006-11-20"),
        ("Al Jazeera", "October 7, 2001", "2001-10-07"),
        ("Haaretz", "6 September 2007", "2007-09-06"),
        ("al-Ahram", "3 March 2004", "2004-03-03"),
        ("Jane’s Defence Weekly", "11 May 1991", "1991-05-11"),
        ("Newsweek", "May 9, 2005", "2005-05-09"),
        ("Time", "2 May 1955", "1955-05-02"),
        ("Foreign Affairs", "July 1947", "1947-07"),
        ("Foreign Policy", "March 2016", "2016-03"),
        ("EDM", "May 28, 2015", "2015-05-28"),
        ("Eurasia Daily Monitor", "May 28, 2015", "2015-05-28"),
        ("RFE/RL", "March 22, 2013", "2013-03-22"),
        ("Der Standard", "9. November 1989", "1989-11-09"),
        ("Neue Zürcher Zeitung", "21. August 1968", "1968-08-21"),
        ("Dagens Nyheter", "28 October 1981", "1981-10-28"),
        ("Jamestown Foundation", "June 2, 2014", "2014-06-02"),
        ("Chicago Tribune", "June 7, 1942", "1942-06-07"),
        ("Los Angeles Times", "Nov. 20, 2005", "2005-11-20"),
        ("The Sunday Telegraph", "1 December 2002", "2002-12-01"),
        ("Manchester Guardian", "27 October 1924", "1924-10-27"),
        ("Völkischer Beobachter", "1 September 1939", "1939-09-01"),
        ("Sunday Times", "28 April 2013", "2013-04-28"),
        ("Trud", "17 February 2000", "2000-02-17"),
    ];

    // An author or none, a title in quotation marks, an outlet and a day.
    private static readonly (string? Author, string Title, string Outlet, string Date, string Iso)[] Titled =
    [
        ("Winston S. Churchill", "The Zinoviev Letter", "Weekly Dispatch", "2 November 1924", "1924-11-02"),
        ("George F. Kennan", "A Fateful Error", "New York Times", "February 5, 1997", "1997-02-05"),
        (
            "Judith Miller",
            "U.S. Says Hussein Intensifies Quest",
            "New York Times",
            "September 8, 2002",
            "2002-09-08"
        ),
        ("Bob Drogin", "Curveball’s Story", "Los Angeles Times", "November 20, 2005", "2005-11-20"),
        ("Martin Chulov", "Defector Admits to Lies", "The Guardian", "15 February 2011", "2011-02-15"),
        ("Seymour M. Hersh", "Who Lied to Whom?", "The New Yorker", "31 March 2003", "2003-03-31"),
        ("Anne Applebaum", "The Discreet Terror", "Washington Post", "March 14, 2014", "2014-03-14"),
        ("David Satter", "Death in Moscow", "National Review", "March 3, 2015", "2015-03-03"),
        ("Joseph C. Wilson", "What I Didn’t Find in Africa", "New York Times", "July 6, 2003", "2003-07-06"),
        (null, "The Putin Files", "Frontline", "October 25, 2017", "2017-10-25"),
        (null, "Moscow Orders to Our Reds", "Daily Mail", "25 October 1924", "1924-10-25"),
        (null, "Soviet Plot Alleged", "The Times", "27 October 1924", "1924-10-27"),
    ];

    private int _fields;
    private int _right;
    private int _citations;
    private readonly List<string> _faults = [];
    private readonly List<string> _misses = [];

    [Fact]
    public void Nearly_every_field_is_right_every_defect_is_found_and_no_source_is_invented()
    {
        foreach (var (source, date, iso) in Bare)
            CheckBare(source, date, iso);
        foreach (var (author, title, outlet, date, iso) in Titled)
            CheckTitled(author, title, outlet, date, iso);

        Assert.True(_citations >= 300, $"{_citations} citations; 300 were wanted.");
        Assert.Empty(_faults);
        Assert.True(_right >= LeastRight * _fields, $"{_right} of {_fields}: {string.Join('\n', _misses)}");
    }

    private void CheckBare(string source, string date, string iso)
    {
        foreach (var whole in Dressed($"{source}, {date}"))
            Check(Only(whole), (source, iso), defect: null);
        Check(Only($"{source}, {date}, p. 4"), (source, iso), defect: null);
        Check(Only($"{source},  {date}"), (source, iso), defect: null);
        Check(Only($"{source}, n.d."), (source, null), CitationDefect.EmptyDate);
        Check(Only($"{source}, 30 February 1937"), (source, null), CitationDefect.ImpossibleDate);
        Check(Only($", {date}"), (null, iso), CitationDefect.MissingSource);
        var pair = Read($"(Trybuna Ludu, 1 May 1950; {source}, {date};, 2 May 1950)");
        Assert.Equal(3, pair.Count);
        Check(pair[1], (source, iso), defect: null);
        Check(pair[2], (null, "1950-05-02"), CitationDefect.MissingSource);
    }

    private void CheckTitled(string? author, string title, string outlet, string date, string iso)
    {
        var before = author is null ? "" : $"{author}, ";
        string[] whole =
        [
            .. Dressed($"{before}“{title},” {outlet}, {date}"),
            $"{before}\"{title},\" {outlet}, {date}.",
            $"{before}“{title}”, {outlet}, {date}",
        ];
        foreach (var line in whole)
        {
            var citation = Only(line);
            Check(citation, (null, iso), defect: null);
            Field(title, citation.Title);
            Field(outlet, citation.Container);
            Field(author, citation.Authors.SingleOrDefault());
        }

        Check(Only($"{before}“{title},” {outlet}, n.d."), (null, null), CitationDefect.EmptyDate);
        Check(
            Only($"{before}“{title},” {outlet}, February 30, 1999"),
            (null, null),
            CitationDefect.ImpossibleDate
        );
    }

    private static string[] Dressed(string citation) =>
        [
            citation,
            $"({citation})",
            $"see {citation}",
            $"3. {citation}.",
            $"It was reported at once ({citation}).",
        ];

    private void Check(Citation citation, (string? Source, string? Iso) wanted, CitationDefect? defect)
    {
        _citations++;
        Field(wanted.Source, citation.Source);
        Field(wanted.Iso, citation.Date);
        var defects = citation.Defects.Where(static each => each != CitationDefect.Repeated);
        if (!defects.SequenceEqual(defect is { } one ? [one] : []))
            _faults.Add($"{citation.Mark.Text}: {string.Join(", ", citation.Defects)}");
        if (defect == CitationDefect.MissingSource)
            Assert.Equal(
                (null, null, null, 0),
                (citation.Source, citation.Title, citation.Container, citation.Authors.Length)
            );
    }

    private void Field(string? wanted, string? found)
    {
        if (wanted is null && found is null)
            return;
        _fields++;
        if (string.Equals(wanted, found, StringComparison.Ordinal))
            _right++;
        else
            _misses.Add($"wanted {wanted}, found {found}");
    }

    private static Citation Only(string line)
    {
        var read = Read(line);
        Assert.True(read.Count == 1, $"{read.Count} citations in: {line}");
        return read[0];
    }

    private static List<Citation> Read(string line) =>
        [.. ReferenceListReader.Read(line).Select(static each => each.Citation)];
}
