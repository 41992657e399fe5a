namespace Assay.Simulation.Corpora;

/// <summary>Names of papers that don't exist.</summary>
internal static class OutletNames
{
    private static readonly string[] Places =
    [
        .. "Norvale Estrick Hamblen Quarrow Lindmere Oxhaven Talberg Sundry Marwick Pelham Ravenport Zellin Corvane Dunmoor Ferrol Granby Hestia Ilvane Jarrow Kelmont".Split(
            ' '
        ),
    ];

    private static readonly string[] Kinds =
    [
        .. "Ledger,Morning Post,Evening Sentinel,Daily Chronicle,Wire,Weekly Mirror,Courier,Examiner,Dispatch,Press Agency,News,Daily Echo".Split(
            ','
        ),
    ];

    public static string[] Of(Dice dice, int count)
    {
        var all = Places.SelectMany(place => Kinds.Select(kind => $"{place} {kind}")).ToList();
        for (var extra = 2; all.Count < count; extra++)
            all.AddRange(Places.SelectMany(place => Kinds.Select(kind => $"New {place} {kind} {extra}")));
        for (var at = all.Count - 1; at > 0; at--)
        {
            var other = dice.Below(at + 1);
            (all[at], all[other]) = (all[other], all[at]);
        }

        return [.. all.Take(count)];
    }
}
