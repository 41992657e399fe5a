using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Stating;

/// <summary>What stands before a verb that takes a clause: who, and whether it is denied, asked, supposed or possible.</summary>
internal readonly record struct EmbeddingScene
{
    private const int Window = 10;

    private static readonly WordSet Borders = new WordSet(
        "that which who because so and but or when while although though than as"
    );
    private static readonly WordSet Not = new WordSet(
        "not never hardly no nobody none neither nor without rarely"
    );
    private static readonly WordSet Modals = new WordSet(
        "can could may might must should would will shall cannot can't couldn't wouldn't shouldn't won't perhaps maybe possibly"
    );
    private static readonly WordSet Ability = new WordSet("can could cannot can't couldn't");
    private static readonly WordSet Suppose = new WordSet(
        "if unless whether suppose supposing provided lest"
    );
    private static readonly WordSet Past = new WordSet(
        "did didn't had hadn't was were wasn't weren't could couldn't"
    );
    private static readonly WordSet Asking = new WordSet(
        "do does did don't doesn't didn't have has had is are was were can could would will should"
    );
    private static readonly WordSet Why = new WordSet("why how what who where when");
    private static readonly WordSet Subjects = new WordSet("i we you he she it they anyone anybody someone");

    /// <summary>The subject's person: 1, 2 or 3.</summary>
    public int Person { get; private init; }

    /// <summary>Whether the verb is denied.</summary>
    public bool IsDenied { get; private init; }

    /// <summary>Whether it is denied by "never" or "no one" rather than "not".</summary>
    public bool IsNever { get; private init; }

    /// <summary>Whether it is asked.</summary>
    public bool IsAsked { get; private init; }

    /// <summary>Whether it is asked by "why" or "how", which take the rest for granted.</summary>
    public bool IsAskedWhy { get; private init; }

    /// <summary>Whether it stands under "if".</summary>
    public bool IsSupposed { get; private init; }

    /// <summary>Whether it stands under a modal verb.</summary>
    public bool IsModal { get; private init; }

    /// <summary>Whether that verb is "can" or "could".</summary>
    public bool IsAbility { get; private init; }

    /// <summary>Whether it is told as past.</summary>
    public bool IsPast { get; private init; }

    /// <summary>Whether any of these holds.</summary>
    public bool IsOperated => IsDenied || IsAsked || IsSupposed || IsModal;

    /// <summary>Looks back from a verb, not beyond the clause that it stands in.</summary>
    public static EmbeddingScene Before(WordText words, int verb, int first, bool ends)
    {
        var scene = new EmbeddingScene { Person = 3, IsAsked = ends };
        var subject = false;
        for (var at = verb - 1; at >= Math.Max(first, verb - Window) && !IsBorder(words, at); at--)
        {
            scene = scene.With(words, at, ref subject);
            if (words.IsAny(at, Suppose))
                break;
        }

        return scene;
    }

    private EmbeddingScene With(WordText words, int at, ref bool subject)
    {
        var scene = this;
        var negated = words.Word(at).EndsWith("n't") || words.Is(at, "cannot");
        if (!subject && words.IsAny(at, Subjects))
        {
            subject = true;
            scene = scene with
            {
                Person =
                    words.IsAny(at, WordSets.FirstPerson) ? 1
                    : words.Is(at, "you") ? 2
                    : 3,
                IsAsked = scene.IsAsked || words.IsAny(at - 1, Asking),
            };
        }

        return scene with
        {
            IsDenied = scene.IsDenied || negated || words.IsAny(at, Not),
            IsNever = scene.IsNever || words.Is(at, "never") || words.Is(at, "no") || words.Is(at, "nobody"),
            IsSupposed = scene.IsSupposed || words.IsAny(at, Suppose),
            IsModal = scene.IsModal || words.IsAny(at, Modals),
            IsAbility = scene.IsAbility || words.IsAny(at, Ability),
            IsPast = scene.IsPast || words.IsAny(at, Past),
            IsAskedWhy = scene.IsAskedWhy || words.IsAny(at, Why) && words.IsAny(at + 1, Asking),
        };
    }

    private static bool IsBorder(WordText words, int at) =>
        words.IsAny(at, Borders)
        || words.IsMark(at, ',') && !words.IsAny(at - 1, WordSets.NegatedAuxiliaries)
        || words.IsMark(at, ';')
        || words.IsMark(at, '—')
        || words.IsMark(at, '.')
        || words.IsMark(at, ':');
}
