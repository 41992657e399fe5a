using System.Globalization;

namespace Assay.Benchmarks.Journals;

/// <summary>What a run of kills found.</summary>
/// <param name="Kills">How many kills.</param>
/// <param name="WhileWriting">How many of them while edits were on their way.</param>
/// <param name="Acknowledged">Edits that the server said were kept.</param>
/// <param name="Lost">Acknowledged edits that were not there afterwards.</param>
/// <param name="Half">Edits of which only a part was there.</param>
/// <param name="Corrupt">Times at which the journal was not sound.</param>
internal sealed record KillTally(
    int Kills,
    int WhileWriting,
    int Acknowledged,
    int Lost,
    int Half,
    int Corrupt
)
{
    /// <summary>Whether it was shown that nothing is lost: where nothing was acknowledged, nothing was shown.</summary>
    public bool IsShown => Acknowledged > 0 && Lost + Half + Corrupt == 0;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Kills} kills, {(double)WhileWriting / Kills:P1} of them while edits were on their way; {Acknowledged:#,0} edits acknowledged; lost {Lost}, half-applied {Half}, corrupt {Corrupt}"
        );
}
