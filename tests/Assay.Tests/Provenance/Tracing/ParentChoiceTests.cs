using Assay.Core.Provenance.Tracing;

namespace Assay.Tests.Provenance.Tracing;

public class ParentChoiceTests
{
    [Fact]
    public void Where_two_may_have_taken_from_each_other_the_firmer_link_is_taken()
    {
        var parentage = Of([0.55, (1, 0.45)], [0.4, (0, 0.6)]);
        Assert.Equal((Parentage.Nobody, 0), (parentage.ParentOf(0), parentage.ParentOf(1)));
    }

    [Fact]
    public void A_document_whose_likely_parent_came_from_it_takes_no_unlikely_one_instead()
    {
        var parentage = Of([0.3, (1, 0.66), (2, 0.04)], [0.1, (0, 0.9)], [1]);
        Assert.Equal(0, parentage.ParentOf(1));
        Assert.Equal(Parentage.Nobody, parentage.ParentOf(0));
    }

    [Fact]
    public void A_document_that_is_probably_its_own_takes_none()
    {
        var parentage = Of([1], [0.6, (0, 0.4)]);
        Assert.Equal(Parentage.Nobody, parentage.ParentOf(1));
    }

    // For each document the probability to be its own, then its candidates, all in open order.
    private static Parentage Of(params Row[][] documents)
    {
        var parentage = new Parentage(documents.Length);
        for (var rank = 0; rank < documents.Length; rank++)
        {
            var work = new ParentWork { Rank = rank, Own = documents[rank][0].Probability };
            foreach (var row in documents[rank].Skip(1))
                work.Candidates.Add(
                    new Candidates.Candidate
                    {
                        Rank = row.Parent,
                        Place = work.Candidates.Count,
                        Probability = row.Probability,
                    }
                );
            parentage.Add(work, -1, 0);
        }

        ParentChoice.Make(parentage, documents.Length);
        return parentage;
    }

    private readonly record struct Row(int Parent, double Probability)
    {
        public static implicit operator Row(double own) => new(Parentage.Nobody, own);

        public static implicit operator Row((int Parent, double Probability) candidate) =>
            new(candidate.Parent, candidate.Probability);
    }
}
