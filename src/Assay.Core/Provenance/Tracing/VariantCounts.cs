namespace Assay.Core.Provenance.Tracing;

/// <summary>At how many places of a text one candidate goes with it against others, and at how many against it.</summary>
internal struct VariantCounts
{
    /// <summary>Numbers and names, quotations and other words that it shares and at least as many others have otherwise.</summary>
    public int SharedNames;

    /// <inheritdoc cref="SharedNames"/>
    public int SharedQuotes;

    /// <inheritdoc cref="SharedNames"/>
    public int SharedWords;

    /// <summary>Those that it has otherwise while another candidate has what the text has.</summary>
    public int OtherNames;

    /// <inheritdoc cref="OtherNames"/>
    public int OtherQuotes;

    /// <inheritdoc cref="OtherNames"/>
    public int OtherWords;

    /// <summary>Of these, those where it is the only one to differ.</summary>
    public int OwnSlips;

    /// <summary>Words of the text that only candidates with the same word there have besides, where it has a known one.</summary>
    public int Garbled;

    /// <summary>The other way round.</summary>
    public int Mended;

    /// <summary>Number of the word at the first shared number or name, from 1.</summary>
    public int FirstShared;

    public void Share(VariantKind kind, int at)
    {
        if (kind == VariantKind.Quotation)
            SharedQuotes++;
        else if (kind == VariantKind.Word)
            SharedWords++;
        else if (SharedNames++ == 0)
            FirstShared = at + 1;
    }

    public void Differ(VariantKind kind, bool isOnlyOne)
    {
        OwnSlips += isOnlyOne ? 1 : 0;
        if (kind == VariantKind.Quotation)
            OtherQuotes++;
        else if (kind == VariantKind.Word)
            OtherWords++;
        else
            OtherNames++;
    }
}
