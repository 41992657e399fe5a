using static Assay.Core.Provenance.Tracing.Logarithm;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Turns a comparison into candidates with features.</summary>
internal sealed class FeatureReader(DocumentTable table, Copies copies, Mentions mentions)
{
    // Of many identical documents, the earliest and the latest before the document in question stand for all.
    private const int MostCopies = 16;

    // One run of five words in a text of so many is a set phrase, whoever else has it.
    private const int LeastShared = 2;
    private const int LongText = 24;

    // Eleven months; further back it makes no difference.
    private const double LongestLag = 9;

    // About four hours and six days: the slope may change there.
    private const double ShortLag = 1.5;
    private const double LongLag = 5;

    private readonly List<int> _members = [];

    public void Read(int rank, int limit, Comparison comparison, Candidates into)
    {
        into.Clear();
        var scene = new Scene(table, rank, comparison);
        for (var text = 0; text < comparison.Count; text++)
        {
            if (comparison.Shingles >= LongText && comparison.Texts[text].Shared < LeastShared)
                continue;
            Gather(comparison.Texts[text].Found.Rank, rank, limit);
            foreach (var member in _members)
                Describe(into, comparison, scene, text, member);
        }

        Relate(into, comparison, scene);
        VariantFeatures.DescribeNone(into.None, comparison.Variants);
        DescribeNone(into, comparison, scene);
    }

    /// <summary>Adds what the first stage knows of the candidates.</summary>
    public static void AddFirstStage(Candidates into, Comparison comparison, FirstStage first, int shingles)
    {
        var texts = comparison.Texts;
        Span<int> grandparents = stackalloc int[CandidateSearch.MostTexts];
        Span<int> inherited = stackalloc int[CandidateSearch.MostTexts];
        Span<int> lost = stackalloc int[CandidateSearch.MostTexts];
        Span<int> childs = stackalloc int[CandidateSearch.MostTexts];
        childs.Clear();
        for (var text = 0; text < texts.Length; text++)
        {
            var of = first.ParentOf(texts[text].Found.Rank);
            grandparents[text] = of < 0 ? -1 : PlaceOf(texts, of);
        }

        for (var text = 0; text < texts.Length; text++)
        {
            var grandparent = grandparents[text];
            if (grandparent < 0 || grandparent == text)
            {
                inherited[text] = first.ParentOf(texts[text].Found.Rank) < 0 ? texts[text].Shared : 0;
                lost[text] = 0;
                continue;
            }

            inherited[text] = comparison.CountOnly(text, grandparent);
            lost[text] = comparison.CountOnly(grandparent, text);
            childs[grandparent] = Math.Max(childs[grandparent], inherited[text]);
        }

        foreach (ref readonly var item in into.Items)
        {
            var values = into.ValuesOf(item.Place);
            var text = item.Text;
            var fresh = Math.Max(1, first.FreshOf(texts[text].Found.Rank));
            values[(int)Feature.CandidateOwn] = first.OwnOf(item.Rank);
            values[(int)Feature.HasGrandparent] = grandparents[text] >= 0 ? 1 : 0;
            values[(int)Feature.Inherited] = Log(inherited[text]);
            values[(int)Feature.InheritedOfFresh] = Math.Min(1, (float)inherited[text] / fresh);
            values[(int)Feature.FreshMissing] = Log(Math.Max(0, fresh - inherited[text]));
            values[(int)Feature.Lost] = Log(lost[text]);
            values[(int)Feature.LostShare] = (float)lost[text] / Math.Max(1, shingles);
            values[(int)Feature.ChildsFresh] = Log(childs[text]);
            values[(int)Feature.ChildsFreshShare] = (float)childs[text] / Math.Max(1, shingles);
        }
    }

    private static int PlaceOf(ReadOnlySpan<CandidateText> texts, int rank)
    {
        var (low, high) = (0, texts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (texts[middle].Found.Rank < rank)
                low = middle + 1;
            else
                high = middle;
        }

        return low < texts.Length && texts[low].Found.Rank == rank ? low : -1;
    }

    private void Gather(int leader, int rank, int limit)
    {
        _members.Clear();
        if (leader == copies.LeaderOf(rank))
            limit = rank;
        if (leader != rank)
            _members.Add(leader);
        var followers = copies.Followers(leader);
        var allowed = followers.BinarySearch(limit);
        followers = followers[..(allowed < 0 ? ~allowed : allowed)];
        if (followers.Length > MostCopies)
        {
            AddMembers(followers[..(MostCopies / 4)], rank);
            followers = followers[^(MostCopies - (MostCopies / 4))..];
        }

        AddMembers(followers, rank);
    }

    private void AddMembers(ReadOnlySpan<int> ranks, int rank)
    {
        foreach (var member in ranks)
        {
            if (member != rank)
                _members.Add(member);
        }
    }

    private void Describe(Candidates into, Comparison comparison, in Scene scene, int text, int member)
    {
        ref var found = ref comparison.Texts[text];
        var time = table.TimeOf(member);
        var isKnown = time.IsBefore(scene.Time);
        var isIdentical = found.Found.Rank == copies.LeaderOf(scene.Rank);
        var isEarlier = isKnown || isIdentical;
        var values = into.Add(
            new Candidates.Candidate
            {
                Rank = member,
                Text = text,
                Place = into.Count,
                IsEarlier = isEarlier,
                IsGuess = isEarlier && !isKnown,
            }
        );
        DescribeText(values, ref found, comparison, in scene);
        VariantFeatures.Describe(values, found.Variants);
        values[(int)Feature.IsFollower] = member == found.Found.Rank ? 0 : 1;
        values[(int)Feature.IsIdentical] = isIdentical ? 1 : 0;
        if (isEarlier)
        {
            var hours = isKnown ? (scene.Time.First - time.Last) * table.Pace : 0;
            var lag = Math.Min(LongestLag, Math.Log(1 + hours));
            values[(int)Feature.Lag] = (float)lag;
            values[(int)Feature.LagShort] = (float)Math.Max(0, ShortLag - lag);
            values[(int)Feature.LagLong] = (float)Math.Max(0, lag - LongLag);
        }
        else
        {
            // Which is the first to bear a shingle means nothing where the order is open.
            values[(int)Feature.First] = values[(int)Feature.FirstShare] = 0;
        }

        var outlet = table.OutletOf(member);
        if (outlet < 0)
            return;
        values[(int)Feature.SameOutlet] = outlet == scene.Outlet ? 1 : 0;
        values[(int)Feature.CitesBack] =
            scene.Outlet >= 0 && outlet != scene.Outlet && mentions.Of(member).Contains(scene.Outlet) ? 1 : 0;
    }

    private static void DescribeText(
        Span<float> values,
        ref CandidateText text,
        Comparison comparison,
        in Scene scene
    )
    {
        double shared = text.Shared;
        double shingles = Math.Max(1, comparison.Shingles);
        double parents = Math.Max(1, text.Shingles);
        values[(int)Feature.Shared] = Log(text.Shared);
        values[(int)Feature.SharedShare] = (float)(shared / shingles);
        values[(int)Feature.SharedOfParent] = (float)Math.Min(1, shared / parents);
        values[(int)Feature.SharedOfSmaller] = (float)Math.Min(1, shared / Math.Min(shingles, parents));
        values[(int)Feature.SharedToBest] = (float)(shared / Math.Max(1, scene.Most));
        values[(int)Feature.IsBest] = text.Shared == scene.Most ? 1 : 0;
        values[(int)Feature.Only] = Log(text.Only);
        values[(int)Feature.OnlyShare] = (float)(text.Only / shingles);
        values[(int)Feature.First] = Log(text.First);
        values[(int)Feature.FirstShare] = (float)(text.First / shingles);
        var elsewhere = comparison.Covered - text.Shared;
        values[(int)Feature.Elsewhere] = Log(elsewhere);
        values[(int)Feature.ElsewhereShare] = (float)(elsewhere / shingles);
        values[(int)Feature.LongestBlock] = Log(text.LongestBlock);
        values[(int)Feature.LongestShare] = (float)Math.Min(1, text.LongestBlock / shingles);
        values[(int)Feature.Blocks] = Log(text.Blocks);
        values[(int)Feature.BlocksOfShared] = (float)Math.Min(1, text.Blocks / Math.Max(1, shared));
        values[(int)Feature.CommonQuotes] = Log(text.CommonQuotes);
        values[(int)Feature.Split] = text.Share / (float)shingles;
        values[(int)Feature.Rarity] = (float)text.Found.Rarity;
        values[(int)Feature.RareShared] = (float)Math.Log(1 + (shared * text.Found.Rarity));
        values[(int)Feature.LengthRatio] = (float)Math.Clamp(Math.Log(shingles / parents), -4, 4);
    }

    // Citations and lags mean something beside those of the other candidates.
    private void Relate(Candidates into, Comparison comparison, in Scene scene)
    {
        var cited = mentions.Of(scene.Rank);
        var nearest = LongestLag;
        foreach (ref readonly var item in into.Items)
        {
            if (item.IsEarlier && comparison.Texts[item.Text].Shared * 2 >= scene.Most)
                nearest = Math.Min(nearest, into.ValuesOf(item.Place)[(int)Feature.Lag]);
        }

        var isNew = false;
        foreach (ref readonly var item in into.Items)
        {
            var values = into.ValuesOf(item.Place);
            if (item.IsEarlier)
                values[(int)Feature.LagToNearest] = (float)(values[(int)Feature.Lag] - nearest);
            if (cited.Length > 0)
                isNew |= Cite(values, into, comparison, item, in scene, cited);
        }

        if (!isNew)
            return;
        into.None[(int)Feature.NoneCitesCandidate] = 1;
        foreach (ref readonly var item in into.Items)
        {
            var values = into.ValuesOf(item.Place);
            values[(int)Feature.AnotherCited] = values[(int)Feature.Cited] > 0 ? 0 : 1;
        }
    }

    private bool Cite(
        Span<float> values,
        Candidates into,
        Comparison comparison,
        Candidates.Candidate item,
        in Scene scene,
        ReadOnlySpan<int> cited
    )
    {
        var own = mentions.Of(item.Rank);
        var common = 0;
        foreach (var outlet in cited)
            common += outlet != scene.Outlet && own.Contains(outlet) ? 1 : 0;
        values[(int)Feature.SameCitations] = Log(common);
        var named = table.OutletOf(item.Rank);
        if (named < 0 || named == scene.Outlet || !cited.Contains(named))
            return false;
        if (own.Contains(named))
        {
            values[(int)Feature.CitedByline] = 1;
            return false;
        }

        foreach (ref readonly var other in into.Items)
        {
            if (
                other.Text != item.Text
                && comparison.Texts[other.Text].Shared * 2 >= scene.Most
                && mentions.Of(other.Rank).Contains(named)
            )
            {
                values[(int)Feature.CitedInherited] = 1;
                return false;
            }
        }

        values[(int)Feature.Cited] = 1;
        return true;
    }

    private void DescribeNone(Candidates into, Comparison comparison, in Scene scene)
    {
        var none = into.None;
        double shingles = Math.Max(1, comparison.Shingles);
        var (longest, ofParent, only, quotes, rarity) = (0, 0.0, 0, 0, 0.0);
        foreach (ref readonly var text in comparison.Texts)
        {
            longest = Math.Max(longest, text.LongestBlock);
            ofParent = Math.Max(ofParent, (double)text.Shared / Math.Max(1, text.Shingles));
            only = Math.Max(only, text.Only);
            quotes = Math.Max(quotes, text.CommonQuotes);
            if (text.Shared == scene.Most)
                rarity = Math.Max(rarity, text.Found.Rarity);
        }

        none[(int)Feature.NoneBase] = 1;
        none[(int)Feature.NoneBestShared] = Log(scene.Most);
        none[(int)Feature.NoneBestShare] = (float)(scene.Most / shingles);
        none[(int)Feature.NoneBestOfParent] = (float)Math.Min(1, ofParent);
        none[(int)Feature.NoneLongest] = Log(longest);
        none[(int)Feature.NoneCovered] = Log(comparison.Covered);
        none[(int)Feature.NoneCoveredShare] = (float)(comparison.Covered / shingles);
        none[(int)Feature.NoneLength] = Log(comparison.Shingles);
        none[(int)Feature.NoneTexts] = Log(comparison.Count);
        none[(int)Feature.NoneRarity] = (float)rarity;
        none[(int)Feature.NoneBestOnly] = (float)(only / shingles);
        none[(int)Feature.NoneQuotes] = Log(quotes);
        foreach (var outlet in mentions.Of(scene.Rank))
        {
            if (outlet != scene.Outlet)
                none[(int)Feature.NoneCites] = 1;
        }
    }

    /// <summary>The document in question.</summary>
    private readonly struct Scene
    {
        public Scene(DocumentTable table, int rank, Comparison comparison)
        {
            Rank = rank;
            Time = table.TimeOf(rank);
            Outlet = table.OutletOf(rank);
            foreach (ref readonly var text in comparison.Texts)
                Most = Math.Max(Most, text.Shared);
        }

        public int Rank { get; }

        public DocumentTime Time { get; }

        public int Outlet { get; }

        public int Most { get; }
    }
}
