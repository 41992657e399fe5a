namespace Assay.Core.Reading.Citations;

/// <summary>The small word lists that the citation grammar stands on.</summary>
internal static class Words
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Set(
        "jr sr st ed eds trans tr vol vols no nos pp p dr mr mrs ms prof gen col lt capt sgt rev univ inc ltd co corp al cit ser ch chap fig par para art sec dept gov sen rep vs v cf ca c id ibid op loc esp repr comp comps approx"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Set(
        "de da di do dos das del della der den des du la le les van von vom zu zur ter ten af av al el ibn bin bint abu ben bar y e i und"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Places = Set(
        "london",
        "new york",
        "paris",
        "berlin",
        "stuttgart",
        "munich",
        "münchen",
        "frankfurt",
        "leipzig",
        "hamburg",
        "cologne",
        "köln",
        "vienna",
        "wien",
        "zurich",
        "zürich",
        "geneva",
        "genève",
        "basel",
        "bern",
        "amsterdam",
        "the hague",
        "rotterdam",
        "leiden",
        "brussels",
        "antwerp",
        "copenhagen",
        "stockholm",
        "oslo",
        "helsinki",
        "moscow",
        "moskva",
        "st. petersburg",
        "saint petersburg",
        "leningrad",
        "petrograd",
        "kyiv",
        "kiev",
        "minsk",
        "riga",
        "tallinn",
        "vilnius",
        "warsaw",
        "prague",
        "budapest",
        "bucharest",
        "sofia",
        "belgrade",
        "zagreb",
        "athens",
        "istanbul",
        "constantinople",
        "ankara",
        "cairo",
        "beirut",
        "damascus",
        "baghdad",
        "tehran",
        "jerusalem",
        "tel aviv",
        "rome",
        "milan",
        "turin",
        "florence",
        "venice",
        "madrid",
        "barcelona",
        "lisbon",
        "dublin",
        "edinburgh",
        "glasgow",
        "manchester",
        "oxford",
        "cambridge",
        "cambridge, mass.",
        "cambridge, ma",
        "boston",
        "chicago",
        "washington",
        "washington, dc",
        "washington, d.c.",
        "philadelphia",
        "baltimore",
        "princeton",
        "new haven",
        "ithaca",
        "stanford",
        "berkeley",
        "los angeles",
        "san francisco",
        "harmondsworth",
        "houndmills",
        "basingstoke",
        "garden city",
        "bloomington",
        "lawrence",
        "annapolis",
        "armonk",
        "boulder",
        "westport",
        "lanham",
        "santa monica",
        "chapel hill",
        "durham",
        "toronto",
        "montreal",
        "ottawa",
        "sydney",
        "melbourne",
        "canberra",
        "tokyo",
        "beijing",
        "peking",
        "shanghai",
        "hong kong",
        "seoul",
        "delhi",
        "new delhi",
        "bombay",
        "mumbai",
        "calcutta",
        "singapore",
        "nairobi",
        "johannesburg",
        "cape town",
        "buenos aires",
        "mexico city",
        "rio de janeiro",
        "são paulo",
        "havana",
        "aldershot",
        "cheltenham",
        "dordrecht",
        "heidelberg",
        "tübingen",
        "göttingen",
        "freiburg",
        "bonn",
        "dresden",
        "kraków",
        "cracow",
        "hanover",
        "thousand oaks",
        "upper saddle river",
        "hoboken",
        "norwell",
        "hillsdale",
        "mahwah",
        "abingdon",
        "farnham",
        "leuven",
        "louvain",
        "pittsburgh",
        "detroit",
        "atlanta",
        "houston",
        "dallas",
        "miami",
        "seattle",
        "brooklyn",
        "texas",
        "california",
        "florida",
        "ohio",
        "virginia",
        "england",
        "scotland",
        "wales",
        "ireland",
        "france",
        "germany",
        "italy",
        "spain",
        "russia",
        "ukraine",
        "poland",
        "china",
        "japan",
        "india",
        "canada",
        "australia",
        "mexico",
        "brazil",
        "usa",
        "u.s.",
        "us",
        "uk",
        "u.k.",
        "united states",
        "united kingdom",
        "soviet union",
        "ussr",
        "austria",
        "hungary",
        "greece",
        "turkey",
        "egypt",
        "syria",
        "iraq",
        "iran",
        "israel",
        "new jersey",
        "massachusetts",
        "maryland",
        "illinois",
        "pennsylvania",
        "michigan",
        "georgia",
        "north carolina",
        "south carolina",
        "connecticut",
        "dc",
        "d.c.",
        "n.y.",
        "ny",
        "mass.",
        "ma",
        "md",
        "md.",
        "ct",
        "conn.",
        "calif.",
        "ca",
        "cal.",
        "ill.",
        "il",
        "nj",
        "n.j.",
        "pa",
        "pa.",
        "va",
        "va.",
        "mi",
        "tx",
        "fl"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Broadcasters = Set(
        "pbs",
        "bbc",
        "cnn",
        "nbc",
        "abc",
        "cbs",
        "npr",
        "itv",
        "hbo",
        "ard",
        "zdf",
        "orf",
        "rtl",
        "tf1",
        "rai",
        "ntv",
        "ort",
        "rtr",
        "fox news",
        "bbc one",
        "bbc two",
        "bbc news",
        "bbc radio 4",
        "channel 4",
        "channel one",
        "arte",
        "c-span",
        "msnbc",
        "al jazeera",
        "sky news",
        "netflix",
        "pbs frontline",
        "wgbh",
        "rfe/rl",
        "voa"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PublisherWords = Set(
        "press books publishers publishing verlag university editions éditions edizioni editorial house sons brothers hmso stationery gpo company cie institution institute publications ltd inc gallimard penguin macmillan routledge springer wiley elsevier knopf norton random harper harpercollins faber longman longmans blackwell brill palgrave sage suhrkamp fayard seuil hachette doubleday scribner viking pantheon praeger heinemann hutchinson methuen gollancz mit ibidem izdatelstvo издательство"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OutletWords = Set(
        "times post news herald tribune journal guardian telegraph gazette chronicle monitor observer independent review weekly daily magazine bulletin quarterly newsweek economist spectator inquirer examiner dispatch mail express mirror sun star globe agency reuters tass ria interfax afp ap upi izvestia izvestiya pravda kommersant vedomosti spiegel zeitung monde figaro libération païs corriere repubblica stampa today politico radio television tv online"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EventWords = Set(
        "battle treaty agreement conference summit convention olympics championship election elections revolution uprising coup massacre earthquake hurricane siege operation war pact armistice founded born died killed executed arrested age aged pictured photo photograph image credit incident attack bombing crash referendum constitution amendment"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Weekdays = Set(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> YearHeads = Set(
        "in on at of from to until till since by before after around about circa ca c early late mid during between spring summer autumn fall winter euro windows world olympics olympic cup agenda vision office model version season series act born died b d r reigned fl est founded established opened closed built completed released published december january february march april may june july august september october november chapter section figure table fig page year and the this that he she it they we i or"
    );

    /// <summary>Whether a full stop after the word belongs to it.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word) => Abbreviations.Contains(word);

    /// <summary>Whether the word is a small word inside names: <c>de</c>, <c>von</c>, <c>al</c>.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>Whether the words are a place where books appear, or a country or state.</summary>
    public static bool IsPlace(ReadOnlySpan<char> words) => Places.Contains(words.Trim());

    /// <summary>Whether the words name a broadcaster.</summary>
    public static bool IsBroadcaster(ReadOnlySpan<char> words) => Broadcasters.Contains(words);

    /// <summary>Whether the words hold one that publishers have in their names.</summary>
    public static bool HasPublisherWord(ReadOnlySpan<char> words) => Any(words, PublisherWords);

    /// <summary>Whether the words hold one that newspapers, journals and agencies have in their names.</summary>
    public static bool HasOutletWord(ReadOnlySpan<char> words) => Any(words, OutletWords);

    /// <summary>Whether the words tell of something that happened rather than of something that was written.</summary>
    public static bool HasEventWord(ReadOnlySpan<char> words) => Any(words, EventWords);

    /// <summary>Whether the words are a day of the week.</summary>
    public static bool IsWeekday(ReadOnlySpan<char> words) => Weekdays.Contains(words);

    /// <summary>Whether a year after this word is no author-year citation.</summary>
    public static bool IsYearHead(ReadOnlySpan<char> word) => YearHeads.Contains(word);

    /// <summary>Whether <paramref name="what"/> stands at the place, whatever its case.</summary>
    public static bool StartsWith(string text, int at, int end, string what) =>
        at >= 0
        && at + what.Length <= end
        && !DifferAtOnce(text[at], what[0])
        && text.AsSpan(at, what.Length).Equals(what, StringComparison.OrdinalIgnoreCase);

    // Most questions are settled by the first letter; asking it before the rest makes reading references half as fast again.
    private static bool DifferAtOnce(char first, char wanted) =>
        char.IsAscii(first) && char.IsAscii(wanted) && ((first ^ wanted) & ~0x20) != 0;

    /// <summary>The number of words, split at white space.</summary>
    public static int Count(ReadOnlySpan<char> words)
    {
        var count = 0;
        var inside = false;
        foreach (var c in words)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inside)
                count++;
            inside = !space;
        }

        return count;
    }

    private static bool Any(ReadOnlySpan<char> words, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set)
    {
        var at = 0;
        while (at < words.Length)
        {
            var stop = at;
            while (stop < words.Length && (char.IsLetterOrDigit(words[stop])))
                stop++;
            if (stop > at && set.Contains(words[at..stop]))
                return true;
            at = stop + 1;
        }

        return false;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words)
    {
        var all = words.Length == 1 ? words[0].Split(' ') : words;
        return new HashSet<string>(all, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<
            ReadOnlySpan<char>
        >();
    }
}
