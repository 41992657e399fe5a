using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>Gives every rating of a case a slot in one flat list of numbers, in the order of the case file.</summary>
internal sealed class CaseLayout
{
    /// <summary>P(sound) by grade where no deceiver is at work; templates/grades.yaml gives the reasons.</summary>
    private static readonly double[] Sound = [0.95, 0.80, 0.60, 0.30, 0, 0];

    private readonly List<RatingSlot> _slots = [];

    public CaseLayout(CaseContent content)
    {
        Content = content;
        Conditions =
        [
            .. content.Assumptions.Select(item => Row(item.Id, item.Probability)),
            .. content.Causes.Select(item => Row(item.Id, item.Probability)),
        ];
        Likely = [.. content.Indicators.Select(item => Row(item.Id, item.Likely, item.Given, "yes"))];
        Otherwise =
        [
            .. content.Indicators.Select(item =>
                item.Given is null ? [] : Row(item.Id, item.LikelyOtherwise, item.Given, "no")
            ),
        ];
        Active = [.. content.Deceivers.Select(item => Row(item.Id, item.Active))];
        Controllability = [.. content.Channels.Select(item => Add(ControlSlot(item)))];
        SoundOf = [.. content.Sources.Select(item => Add(GradeSlot(item)))];
        var sourceHits = content
            .Sources.Select(item => Add(RatingSlot.Of($"{item.Id} / hit", item.Hit, 0.95)))
            .ToArray();
        var sourceFalse = content
            .Sources.Select(item => Add(RatingSlot.Of($"{item.Id} / false-alarm", item.FalseAlarm, 0.05)))
            .ToArray();
        var none = Add(new RatingSlot("none", 0, 0, 0));
        var places = content
            .Sources.Select((item, i) => (item.Id, i))
            .ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        Hit = new int[content.Reports.Length];
        FalseAlarm = new int[content.Reports.Length];
        for (var i = 0; i < content.Reports.Length; i++)
        {
            var report = content.Reports[i];
            var searched = report.Saw == Observation.FoundNothing;
            var hit = searched ? report.Detection : report.Hit;
            Hit[i] = hit.IsRated
                ? Add(RatingSlot.Of($"{report.Id} / hit", hit))
                : sourceHits[places[report.Source]];
            FalseAlarm[i] =
                searched ? none
                : report.FalseAlarm.IsRated
                    ? Add(RatingSlot.Of($"{report.Id} / false-alarm", report.FalseAlarm))
                : sourceFalse[places[report.Source]];
        }
    }

    public CaseContent Content { get; }

    public IReadOnlyList<RatingSlot> Slots => _slots;

    /// <summary>Assumptions, then causes: the slot for each hypothesis.</summary>
    public int[][] Conditions { get; }

    /// <summary>Indicators: the slot for each hypothesis while the condition holds, or without one.</summary>
    public int[][] Likely { get; }

    /// <summary>Indicators: the slot for each hypothesis while the condition does not hold; empty without one.</summary>
    public int[][] Otherwise { get; }

    /// <summary>Deceivers: the slot for each hypothesis.</summary>
    public int[][] Active { get; }

    public int[] Controllability { get; }

    public int[] SoundOf { get; }

    /// <summary>By report.</summary>
    public int[] Hit { get; }

    /// <summary>By report.</summary>
    public int[] FalseAlarm { get; }

    /// <summary>The rows of slots in which a missing cell is filled from the rated ones.</summary>
    public IEnumerable<int[]> Rows =>
        Conditions.Concat(Likely).Concat(Otherwise).Concat(Active).Where(row => row.Length > 0);

    private static RatingSlot GradeSlot(Source source)
    {
        var sound = Sound[(int)source.Reliability];
        return source.Reliability == Grade.F
            ? new RatingSlot(source.Id, 0, 0.95, 0)
            : new RatingSlot(source.Id, Math.Max(0, sound - 0.05), Math.Min(1, sound + 0.05), sound);
    }

    /// <summary>Like grade F: nothing is known, so that nothing moves and the range shows what might have been.</summary>
    private static RatingSlot ControlSlot(Channel channel) =>
        channel.Controllability.IsRated
            ? RatingSlot.Of(channel.Id, channel.Controllability)
            : new RatingSlot(channel.Id, 0, 1, 0);

    private int[] Row(string id, IReadOnlyList<Rating> ratings, string? given = null, string? value = null)
    {
        var hypotheses = Content.Hypotheses;
        if (ratings.Count == 1)
        {
            var only = Add(RatingSlot.Of(id, ratings[0]));
            return [.. Enumerable.Repeat(only, hypotheses.Length)];
        }

        var suffix = given is null ? "" : $" / {given} = {value}";
        return
        [
            .. ratings.Select(
                (rating, h) => Add(RatingSlot.Of($"{id} / {hypotheses[h].Id}{suffix}", rating))
            ),
        ];
    }

    private int Add(RatingSlot slot)
    {
        _slots.Add(slot);
        return _slots.Count - 1;
    }
}
