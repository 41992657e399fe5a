using System.Xml.Linq;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>The labelled references of AnyStyle, without doubles, in two parts that share no work.</summary>
internal sealed class ReferenceCorpus
{
    private const int Parts = 10;

    private static readonly string[] Files = ["core", "good", "ugly"];

    /// <summary>What is learned from.</summary>
    public List<LabelledReference> Training { get; } = [];

    /// <summary>What is kept out of it.</summary>
    public List<LabelledReference> HeldOut { get; } = [];

    /// <summary>How many references were left out because an earlier one has the same letters and digits.</summary>
    public int Doubles { get; private set; }

    /// <summary>Reads the files of a folder.</summary>
    public static ReferenceCorpus Read(string folder)
    {
        var corpus = new ReferenceCorpus();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in Files.SelectMany(file => ReadFile(folder, file)))
        {
            if (!seen.Add(reference.Folded))
                corpus.Doubles++;
            else if (IsKeptOut(reference))
                corpus.HeldOut.Add(reference);
            else
                corpus.Training.Add(reference);
        }

        return corpus;
    }

    /// <summary>
    /// The training part, cut anew as often as said into what is learned from and what choices are made on, so that every reference
    /// of it is read once by a model that has not met its work; nothing of what is kept out.
    /// </summary>
    public IEnumerable<ReferenceCorpus> Folds(int count)
    {
        for (var fold = 0; fold < count; fold++)
        {
            var corpus = new ReferenceCorpus();
            foreach (var reference in Training)
                (Draw(reference, 7) % (ulong)count == (ulong)fold ? corpus.HeldOut : corpus.Training).Add(
                    reference
                );
            yield return corpus;
        }
    }

    private static bool IsKeptOut(LabelledReference reference) => Draw(reference, 1) % Parts == 0;

    private static ulong Draw(LabelledReference reference, int draw) =>
        Fingerprint.Mix(draw, Fingerprint.Of(reference.Work, fold: false));

    private static IEnumerable<LabelledReference> ReadFile(string folder, string file) =>
        XDocument
            .Load(Path.Combine(folder, file + ".xml"))
            .Root!.Elements("sequence")
            .Select(sequence => ReadSequence(file, sequence))
            .Where(reference => reference.Words.Count > 0);

    private static LabelledReference ReadSequence(string file, XElement sequence)
    {
        var words = new List<string>();
        var labels = new List<ReferenceLabel>();
        foreach (var field in sequence.Elements())
        {
            var label = Enum.Parse<ReferenceLabel>(
                field.Name.LocalName.Replace("-", "", StringComparison.Ordinal),
                true
            );
            foreach (var word in field.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(word);
                labels.Add(label);
            }
        }

        var text = string.Join(' ', words);
        return new LabelledReference(file, text, ReferenceWords.Split(text, 0, text.Length), [.. labels]);
    }
}
