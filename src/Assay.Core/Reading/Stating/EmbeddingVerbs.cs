using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Stating;

/// <summary>The verbs that take clauses, in all their forms.</summary>
/// <remarks>
/// The kinds follow what linguists say of presupposition and neg-raising (Kiparsky and Kiparsky 1970, Karttunen 1971, Horn
/// 1978); which verb is of which kind is ours.
/// </remarks>
internal static class EmbeddingVerbs
{
    // kind | lemma, its present forms / its past forms ; ...
    private const string Rows = """
        Knowing | know knows knowing / knew known ; notice notices noticing / noticed ; realize realizes realizing realise realises realising / realized realised ; see sees seeing / saw seen ; find finds finding / found ; forget forgets forgetting / forgot forgotten ; remember remembers remembering / remembered ; learn learns learning / learned learnt ; understand understands understanding / understood ; discover discovers discovering / discovered ; recognize recognizes recognizing recognise recognises recognising / recognized recognised ; regret regrets regretting / regretted ; overlook overlooks overlooking / overlooked ; ignore ignores ignoring / ignored ; foresee foresees foreseeing / foresaw foreseen ; bother bothers bothering / bothered ; aware / aware ; resent resents / resented ; appreciate appreciates / appreciated ; grasp grasps / grasped
        Owning | admit admits admitting / admitted ; tell tells telling / told ; announce announces announcing / announced ; accept accepts accepting / accepted ; reveal reveals revealing / revealed ; confess confesses confessing / confessed ; acknowledge acknowledges acknowledging / acknowledged ; concede concedes conceding / conceded ; confirm confirms confirming / confirmed ; mention mentions mentioning / mentioned ; decide decides deciding / decided ; hear hears hearing / heard
        Saying | say says saying / said ; suggest suggests suggesting / suggested ; insist insists insisting / insisted ; claim claims claiming / claimed ; argue argues arguing / argued ; assert asserts asserting / asserted ; allege alleges alleging / alleged ; swear swears swearing / swore sworn ; state states stating / stated ; maintain maintains / maintained ; report reports reporting / reported ; hypothesize hypothesizes / hypothesized
        Thinking | think thinks thinking / thought ; believe believes believing / believed ; feel feels feeling / felt ; suppose supposes supposing / supposed ; guess guesses guessing / guessed ; assume assumes assuming / assumed ; imagine imagines imagining / imagined ; suspect suspects suspecting / suspected ; expect expects expecting / expected ; reckon reckons reckoning / reckoned ; convince convinces convincing / convinced ; seem seems seeming / seemed ; figure figures figuring / figured ; occur occurs / occurred ; bet bets betting / bet ; doubt doubts doubting / doubted ; consider considers considering / considered ; conclude concludes concluding / concluded
        Showing | mean means meaning / meant ; prove proves proving / proved proven ; show shows showing / showed shown ; guarantee guarantees guaranteeing / guaranteed ; signal signals signalling / signalled ; demonstrate demonstrates demonstrating / demonstrated ; indicate indicates indicating / indicated ; imply implies implying / implied ; establish establishes establishing / established
        Wishing | hope hopes hoping / hoped ; wish wishes wishing / wished ; fear fears fearing / feared ; demand demands demanding / demanded ; specify specifies specifying / specified ; want wants wanting / wanted
        Pretending | pretend pretends pretending / pretended
        """;

    private static readonly Dictionary<string, EmbeddingVerb>.AlternateLookup<ReadOnlySpan<char>> Forms =
        Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verb that a word is a form of; unset where it is none.</summary>
    public static EmbeddingVerb? Of(WordText words, int at) =>
        Forms.TryGetValue(words.Word(at), out var verb) ? verb : null;

    private static Dictionary<string, EmbeddingVerb> Read()
    {
        var forms = new Dictionary<string, EmbeddingVerb>(StringComparer.Ordinal);
        foreach (var row in Rows.Split('\n', StringSplitOptions.TrimEntries))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            var kind = KindOf(cells[0]);
            foreach (var verb in cells[1].Split(';', StringSplitOptions.TrimEntries))
                Add(forms, kind, verb.Split('/', StringSplitOptions.TrimEntries));
        }

        return forms;
    }

    private static void Add(Dictionary<string, EmbeddingVerb> forms, EmbeddingKind kind, string[] tenses)
    {
        var present = tenses[0].Split(' ');
        foreach (var form in present)
            forms[form] = new EmbeddingVerb(present[0], kind, IsPast: false);
        foreach (var form in tenses[1].Split(' '))
            forms.TryAdd(form, new EmbeddingVerb(present[0], kind, IsPast: true));
    }

    // By a switch: the first text would wait for the framework to look the names up.
    private static EmbeddingKind KindOf(string name) =>
        name switch
        {
            nameof(EmbeddingKind.Knowing) => EmbeddingKind.Knowing,
            nameof(EmbeddingKind.Owning) => EmbeddingKind.Owning,
            nameof(EmbeddingKind.Saying) => EmbeddingKind.Saying,
            nameof(EmbeddingKind.Thinking) => EmbeddingKind.Thinking,
            nameof(EmbeddingKind.Showing) => EmbeddingKind.Showing,
            nameof(EmbeddingKind.Wishing) => EmbeddingKind.Wishing,
            nameof(EmbeddingKind.Pretending) => EmbeddingKind.Pretending,
            _ => throw new InvalidDataException($"'{name}' is no EmbeddingKind."),
        };
}
