using Assay.Core.Provenance;
using Assay.Simulation.Corpora;
using Assay.Storage.Segments;
using CsCheck;
using static Assay.Tests.Provenance.SomeCorpus;

namespace Assay.Tests.Storage.Segments;

/// <summary>Any sequence of changes, merges, restarts and losses of what was not committed, against a plain dictionary.</summary>
public sealed class StoreModelTests
{
    private static readonly GeneratedDocument[] Corpus = Generated(41, 60, 20);

    private static readonly Gen<(Step Step, int At)[]> Steps = Gen.Select(
        Gen.Frequency(
            (12, Gen.Const(Step.Add)),
            (2, Gen.Const(Step.Forget)),
            (1, Gen.Const(Step.Expire)),
            (4, Gen.Const(Step.Commit)),
            (1, Gen.Const(Step.Merge)),
            (2, Gen.Const(Step.Reopen)),
            (1, Gen.Const(Step.Ask))
        ),
        Gen.Int[0, Corpus.Length - 1]
    ).Array[1, 120];

    private enum Step
    {
        Add,
        Forget,
        Expire,
        Commit,
        Merge,
        Reopen,
        Ask,
    }

    [Fact]
    public void A_store_is_a_dictionary_that_forgets_what_was_not_committed() =>
        Gen.Select(Steps, Gen.Int[1, 12], Gen.Int[2, 4])
            .Sample(
                (steps, recent, mergeAt) =>
                {
                    using var folder = new TemporaryStore();
                    var options = new StoreOptions { RecentDocuments = recent, MergeAt = mergeAt };
                    var store = DocumentStore.Open(folder.Path, options);
                    var model = new Dictionary<string, GeneratedDocument>(StringComparer.Ordinal);
                    var safe = new Dictionary<string, GeneratedDocument>(StringComparer.Ordinal);
                    try
                    {
                        foreach (var (step, at) in steps)
                        {
                            Do(step, Corpus[at], store, model);
                            if (step is Step.Commit or Step.Merge)
                                safe = new(model, StringComparer.Ordinal);
                            if (step is not Step.Reopen)
                                continue;
                            store.Dispose();
                            store = DocumentStore.Open(folder.Path, options);
                            Assert.Empty(store.Notes);
                            model = new(safe, StringComparer.Ordinal);
                        }

                        Assert.Equal(model.Count, store.Count);
                        Assert.Equal(Lines(Trace(model.Values)), Lines(store.Trace()));
                    }
                    finally
                    {
                        store.Dispose();
                    }
                },
                iter: 40,
                threads: 1
            );

    private static void Do(
        Step step,
        GeneratedDocument document,
        DocumentStore store,
        Dictionary<string, GeneratedDocument> model
    )
    {
        switch (step)
        {
            case Step.Add:
                var time = DocumentTime.At(document.Time);
                Assert.Equal(
                    model.TryAdd(document.Id, document) ? AddOutcome.Added : AddOutcome.AlreadyThere,
                    store.Add(document.Id, document.Text, time, document.Outlet)
                );
                break;
            case Step.Forget:
                Assert.Equal(model.Remove(document.Id), store.Forget(document.Id));
                break;
            case Step.Expire:
                var old = model.Values.Where(each => each.Time < document.Time / 3).ToArray();
                Assert.Equal(old.Length, store.Expire(DocumentTime.At(document.Time / 3)));
                Array.ForEach(old, each => model.Remove(each.Id));
                break;
            case Step.Commit:
                store.Commit();
                break;
            case Step.Merge:
                store.Merge();
                break;
            case Step.Ask:
                Assert.Equal(model.Count, store.Trace().Documents.Length);
                break;
            case Step.Reopen:
                break;
        }
    }
}
