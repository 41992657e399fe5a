namespace Assay.Core.Weighing;

/// <summary>What reports say as numbers over the variables that they depend on, whose report each is summed out.</summary>
internal sealed class ReportTables(CaseLayout layout, CaseLinks links)
{
    /// <summary>The state of a source that a deceiver controls.</summary>
    public const int Controlled = 2;

    /// <summary>
    /// What every report is multiplied by, so that the product of thousands of them stays within the numbers of the machine;
    /// it cancels in every posterior.
    /// </summary>
    public double Scale { get; set; } = 1;

    /// <summary>Writes the numbers of one report, as they are.</summary>
    public void FillOne(int report, CaseNumbers numbers, Span<double> values)
    {
        values.Fill(1);
        Multiply(report, numbers, values);
    }

    /// <summary>Writes the product of some reports over the variables that they share.</summary>
    public void Fill(int[] reports, CaseNumbers numbers, Span<double> values, bool[]? dropped)
    {
        values.Fill(1);
        foreach (var i in reports)
        {
            if (dropped is not null && dropped[i])
                continue;
            Multiply(i, numbers, values);
            if (Scale != 1)
                Multiply(values, Scale);
            KeepInReach(values);
        }
    }

    /// <summary>Hundreds of reports of one source on one thing would leave the range of the numbers; a common factor cancels.</summary>
    private static void KeepInReach(Span<double> values)
    {
        const double Far = 1e100;
        var most = 0.0;
        foreach (var entry in values)
            most = Math.Max(most, entry);
        if (most is > 1 / Far and < Far or 0)
            return;
        Multiply(values, 1 / most);
    }

    private static void Multiply(Span<double> values, double by)
    {
        foreach (ref var entry in values)
            entry *= by;
    }

    /// <summary>Entries (occurred), (occurred, state) or (told, occurred, state), the last varying fastest.</summary>
    private void Multiply(int report, CaseNumbers numbers, Span<double> values)
    {
        switch (values.Length)
        {
            case 2:
                values[0] *= Says(report, numbers.Ratings[layout.FalseAlarm[report]]);
                values[1] *= Says(report, numbers.Ratings[layout.Hit[report]]);
                break;
            case 6:
                MultiplyStates(report, numbers, told: 0.5, values);
                break;
            default:
                MultiplyStates(report, numbers, told: 0, values[..6]);
                MultiplyStates(report, numbers, told: 1, values[6..]);
                break;
        }
    }

    private void MultiplyStates(int report, CaseNumbers numbers, double told, Span<double> values)
    {
        var hit = numbers.Ratings[layout.Hit[report]];
        var falseAlarm = numbers.Ratings[layout.FalseAlarm[report]];
        for (var occurred = 0; occurred < 2; occurred++)
        {
            var states = values.Slice(3 * occurred, 3);
            states[0] *= Says(report, occurred == 1 ? hit : falseAlarm);
            states[1] *= Says(report, (hit + falseAlarm) / 2);
            states[Controlled] *= Says(report, told);
        }
    }

    /// <summary>P(what the report says), from P(it says true) where it is its own.</summary>
    private double Says(int report, double sayTrue) =>
        (links.Own[report] * (layout.Content.Reports[report].Asserts ? sayTrue : 1 - sayTrue))
        + links.Copied[report];
}
