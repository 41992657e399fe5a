namespace Assay.Networks.Compiling;

/// <summary>Sets of variables as ascending arrays.</summary>
internal static class Scopes
{
    public static int[] Union(ReadOnlySpan<int[]> scopes, int[]? more = null)
    {
        var union = more ?? [];
        foreach (var scope in scopes)
            union = Union(union, scope);
        return union;
    }

    public static int[] Union(int[] a, int[] b)
    {
        if (a.Length == 0)
            return b;
        var buffer = new int[a.Length + b.Length];
        int i = 0,
            j = 0,
            n = 0;
        while (i < a.Length && j < b.Length)
        {
            var next = Math.Min(a[i], b[j]);
            if (a[i] == next)
                i++;
            if (b[j] == next)
                j++;
            buffer[n++] = next;
        }

        while (i < a.Length)
            buffer[n++] = a[i++];
        while (j < b.Length)
            buffer[n++] = b[j++];
        return n == a.Length ? a : buffer[..n];
    }

    public static int[] Without(int[] scope, int variable)
    {
        var rest = new int[scope.Length - 1];
        var n = 0;
        foreach (var member in scope)
        {
            if (member != variable)
                rest[n++] = member;
        }

        return rest;
    }

    public static bool Contains(int[] scope, int variable) => Array.BinarySearch(scope, variable) >= 0;

    /// <summary>Whether every member of the second stands in the first.</summary>
    public static bool Covers(int[] a, int[] b)
    {
        var i = 0;
        foreach (var member in b)
        {
            while (i < a.Length && a[i] < member)
                i++;
            if (i == a.Length || a[i] != member)
                return false;
        }

        return true;
    }

    public static double Size(int[] cardinalities, int[] scope)
    {
        double size = 1;
        foreach (var variable in scope)
            size *= cardinalities[variable];
        return size;
    }
}
