namespace Assay.Networks.Files;

/// <summary>A BIF probability block, put together when all variables are known.</summary>
internal sealed class BifTable(Place place, string child, List<string> parents, List<BifRow> rows)
{
    public void AddTo(NetworkDraft draft)
    {
        var states = draft.Variable(place, child).Cardinality;
        var values = new double[draft.Size(place, child, parents)];
        var places = new Place?[values.Length / states];
        foreach (var row in rows.Where(r => r.IsDefault))
            Fill(row, values, states);
        foreach (var row in rows.Where(r => !r.IsDefault))
        {
            if (row.Given is null)
                Whole(row, values, places, states);
            else
                One(draft, row, values, places, states);
        }

        var missing = Array.FindIndex(places, p => p is null);
        if (missing >= 0 && !rows.Exists(r => r.IsDefault))
            throw place.Error($"found no numbers for row {missing + 1} of {places.Length} of '{child}'");
        draft.AddTable(place, child, parents, values, row => places[row] ?? place);
    }

    private static void Fill(BifRow row, double[] values, int states)
    {
        if (row.Numbers.Length != states)
            throw row.Place.Error($"found {row.Numbers.Length} numbers, wanted {states}");
        for (var i = 0; i < values.Length; i += states)
            row.Numbers.CopyTo(values.AsSpan(i));
    }

    /// <summary>The format lists the child slowest; tables here have it fastest.</summary>
    private void Whole(BifRow row, double[] values, Place?[] places, int states)
    {
        if (row.Numbers.Length != values.Length)
            throw row.Place.Error(
                $"found {row.Numbers.Length} numbers for '{child}', wanted {values.Length}"
            );
        for (var r = 0; r < places.Length; r++)
        {
            Claim(row, places, r);
            for (var s = 0; s < states; s++)
                values[r * states + s] = row.Numbers[s * places.Length + r];
        }
    }

    private void One(NetworkDraft draft, BifRow row, double[] values, Place?[] places, int states)
    {
        if (row.Numbers.Length != states)
            throw row.Place.Error($"found {row.Numbers.Length} numbers for '{child}', wanted {states}");
        var index = 0;
        for (var i = 0; i < parents.Count; i++)
        {
            var parent = draft.Variable(place, parents[i]);
            var state = parent.IndexOf(row.Given![i]);
            if (state < 0)
                throw row.Place.Error($"found the state '{row.Given[i]}', wanted one of '{parent.Name}'");
            index = index * parent.Cardinality + state;
        }

        Claim(row, places, index);
        row.Numbers.CopyTo(values.AsSpan(index * states));
    }

    private void Claim(BifRow row, Place?[] places, int index)
    {
        if (places[index] is not null)
            throw row.Place.Error($"found a row of '{child}' that is given already");
        places[index] = row.Place;
    }
}
