using System.Collections.Immutable;

namespace Assay.Storage.Journals;

/// <summary>An edit that has been checked, with its values in canonical form, so that the one writer has little left to do.</summary>
internal sealed class PreparedEdit
{
    private const int LongestWho = 200;
    private const int LongestKind = 60;
    private const int LongestRequest = 200;
    private const int LongestWhy = 4_000;
    private const int LongestValue = 1 << 20;
    private const int LargestBlob = 256 << 20;

    private PreparedEdit(
        CaseEdit edit,
        ImmutableArray<EntityPut> puts,
        ImmutableArray<string?> searched,
        ImmutableArray<Digest> blobs
    ) => (Edit, Puts, Searched, BlobDigests) = (edit, puts, searched, blobs);

    /// <summary>What was asked for.</summary>
    public CaseEdit Edit { get; }

    /// <summary>The puts with canonical values.</summary>
    public ImmutableArray<EntityPut> Puts { get; }

    /// <summary>What each put is found by; <see langword="null"/> where it has no words.</summary>
    public ImmutableArray<string?> Searched { get; }

    /// <summary>Digests of the edit's blobs.</summary>
    public ImmutableArray<Digest> BlobDigests { get; }

    /// <summary>Checks an edit.</summary>
    /// <param name="edit">What was asked for.</param>
    /// <param name="refusal">Why it can't be done, or <see langword="null"/>.</param>
    public static PreparedEdit? Of(CaseEdit edit, out string? refusal)
    {
        refusal = Fault(edit);
        if (refusal is not null)
            return null;
        try
        {
            var puts = ImmutableArray.CreateRange(
                edit.Puts,
                put => put with { Value = put.Value is null ? null : Canonical(put.Value) }
            );
            var blobs = ImmutableArray.CreateRange(edit.Blobs, blob => Digest.Of(blob.Span));
            var texts = edit.Blobs.IsDefaultOrEmpty
                ? SearchText.NoBlobs
                : SearchText.Among(edit.Blobs, blobs);
            return new PreparedEdit(
                edit,
                puts,
                ImmutableArray.CreateRange(
                    puts,
                    put => put.Value is null ? null : SearchText.Of(put.Value, texts)
                ),
                blobs
            );
        }
        catch (FormatException fault)
        {
            refusal = $"a value with {fault.Message}";
            return null;
        }
    }

    /// <summary>Whether an event did what this edit asks for.</summary>
    public bool IsDoneBy(JournalEvent @event)
    {
        var changes = @event.Changes();
        return string.Equals(@event.Who, Edit.Who, StringComparison.Ordinal)
            && string.Equals(@event.Kind, Edit.Kind, StringComparison.Ordinal)
            && @event.Redacts().SequenceEqual(Edit.Redacts)
            && (
                @event.Payload is null
                || changes.Length == Puts.Length
                    && changes
                        .Zip(Puts)
                        .All(pair =>
                            string.Equals(pair.First.Entity, pair.Second.Entity, StringComparison.Ordinal)
                            && string.Equals(pair.First.Value, pair.Second.Value, StringComparison.Ordinal)
                        )
            );
    }

    private static string? Fault(CaseEdit edit) =>
        PlainText.Fault("who", edit.Who, LongestWho, isWanted: true)
        ?? PlainText.Fault("kind", edit.Kind, LongestKind, isWanted: true)
        ?? (
            edit.Kind.Split('.').All(EntityName.IsWord)
                ? null
                : $"the kind '{edit.Kind}', where words as in mark.corrected are wanted"
        )
        ?? PlainText.Fault("why", edit.Why, LongestWhy, isWanted: false)
        ?? PlainText.Fault("request", edit.Request, LongestRequest, isWanted: false)
        ?? (
            edit.Puts.Length > CaseEdit.MostPuts
                ? $"{edit.Puts.Length} changes, where at most {CaseEdit.MostPuts} are wanted"
                : null
        )
        ?? (edit.Puts.IsEmpty && edit.Redacts.IsEmpty ? "nothing to change, where something is wanted" : null)
        ?? edit.Puts.Select(put => EntityName.Fault(put.Entity)).FirstOrDefault(fault => fault is not null)
        ?? edit.Puts.GroupBy(put => put.Entity, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => $"{group.Key} twice, where each thing is wanted once")
            .FirstOrDefault()
        ?? (
            edit.Blobs.Any(blob => blob.Length > LargestBlob)
                ? $"a content of more than {LargestBlob >> 20} MB"
                : null
        );

    private static string Canonical(string value)
    {
        if (value.Length > LongestValue)
            throw new FormatException($"{value.Length} characters, where at most {LongestValue} are wanted");
        var canonical = CanonicalJson.Of(value);
        if (canonical is "null")
            throw new FormatException("nothing in it; leave the value out to take a thing away");
        return canonical.Contains(@"\u0000", StringComparison.Ordinal)
            ? throw new FormatException("a zero character, which no text has")
            : canonical;
    }
}
