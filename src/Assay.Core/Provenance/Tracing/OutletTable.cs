namespace Assay.Core.Provenance.Tracing;

/// <summary>The outlets by number, and where their names stand in texts.</summary>
internal sealed class OutletTable
{
    public const int None = -1;

    // A name that is longer is a sentence.
    private const int MostTokens = 8;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _outlets = [];
    private readonly Dictionary<uint, List<Name>> _names = [];
    private readonly ulong[] _firsts = new ulong[1024];
    private readonly TokenReader _reader = new();

    public int Count => _numbers.Count;

    public int NumberOf(string? outlet)
    {
        if (string.IsNullOrWhiteSpace(outlet))
            return None;
        if (_numbers.TryGetValue(outlet, out var number))
            return number;
        number = _numbers.Count;
        _numbers.Add(outlet, number);
        _outlets.Add(outlet);
        Learn(outlet, number);
        return number;
    }

    public string? NameOf(int number) => number < 0 ? null : _outlets[number];

    /// <summary>Adds the outlets that a text names to a list, each once, in order of first mention.</summary>
    public void FindIn(ReadOnlySpan<uint> tokens, List<int> found)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!MayBegin(tokens[at]))
                continue;
            var outlet = NameAt(tokens[at..], out _);
            if (outlet >= 0 && !found.Contains(outlet))
                found.Add(outlet);
        }
    }

    /// <summary>The outlet whose name a text begins with, or <see cref="None"/>.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="length">Number of tokens of the name.</param>
    public int NameAt(ReadOnlySpan<uint> tokens, out int length)
    {
        length = 0;
        if (!MayBegin(tokens[0]) || !_names.TryGetValue(tokens[0] & ~TokenReader.Flags, out var names))
            return None;
        foreach (var name in names)
        {
            if (!name.Fits(tokens))
                continue;
            length = name.Length;
            return name.Outlet;
        }

        return None;
    }

    // Most words begin no name, which one bit tells.
    private bool MayBegin(uint token) =>
        (_firsts[(token >> 8) & 1023] >> (int)((token & ~TokenReader.Flags) >> 26) & 1) != 0;

    // "The Times" and "Times" are one name; the longest name that fits is meant.
    private void Learn(string outlet, int number)
    {
        _reader.Read(outlet);
        var tokens = _reader.Tokens;
        if (tokens.Length > 1 && outlet.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            tokens = tokens[1..];
        if (tokens.Length is 0 or > MostTokens)
            return;
        var first = tokens[0] & ~TokenReader.Flags;
        _firsts[(first >> 8) & 1023] |= 1UL << (int)(first >> 26);
        if (!_names.TryGetValue(first, out var names))
            _names.Add(first, names = []);
        names.Add(new Name(tokens.ToArray(), number, outlet));
        names.Sort(
            (left, right) =>
                left.Length != right.Length
                    ? right.Length.CompareTo(left.Length)
                    : string.CompareOrdinal(left.Text, right.Text)
        );
    }

    private sealed class Name(uint[] tokens, int outlet, string text)
    {
        public int Outlet => outlet;

        public int Length => tokens.Length;

        public string Text => text;

        // A name of one word is also a word: it must be written with a capital.
        public bool Fits(ReadOnlySpan<uint> at)
        {
            if (at.Length < tokens.Length || (tokens.Length == 1 && (at[0] & TokenReader.Capital) == 0))
                return false;
            for (var place = 0; place < tokens.Length; place++)
            {
                if (((at[place] ^ tokens[place]) & ~TokenReader.Flags) != 0)
                    return false;
            }

            return true;
        }
    }
}
