using Assay.Core.Documents;

namespace Assay.Core.Reading.References;

/// <summary>The features of the words of one reference: what stands there, around it, before and behind it.</summary>
/// <remarks>Each feature is a 64-bit fingerprint of its template and what fills it. Time is linear in the number of words.</remarks>
internal sealed class ReferenceFeatures
{
    /// <summary>The most features that a word has.</summary>
    public const int MaximumCount = 96;

    private static readonly WordTraits Edge = WordTraits.Of("\u0002");

    private readonly WordTraits[] _words;
    private readonly Progress[] _progress;
    private readonly List<Chunk> _chunks = [];
    private readonly int[] _chunkOf;
    private readonly uint[] _ahead;
    private readonly uint _classes;
    private readonly int _firstYear;
    private readonly bool _hasQuotation;

    /// <summary>Looks at every word once.</summary>
    public ReferenceFeatures(string text, List<Passage> words)
    {
        _words = new WordTraits[words.Count];
        for (var i = 0; i < words.Count; i++)
            _words[i] = WordTraits.Of(text.AsSpan(words[i].Start, words[i].Length));
        _chunkOf = new int[words.Count];
        CutChunks();
        _progress = Progress.Follow(_words);
        _ahead = new uint[_chunks.Count];
        for (var i = _chunks.Count - 1; i >= 0; i--)
        {
            _ahead[i] = _classes;
            _classes |= _chunks[i].Classes;
        }

        _firstYear = Array.FindIndex(_words, static word => word.Class == WordClass.Year);
        _hasQuotation = Array.Exists(_words, static word => word.First is '“' or '"' or '«' or '„' or '‘');
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>Which table of transitions leads to the word at <paramref name="at"/>: by the marks between it and the one before.</summary>
    public int GateTo(int at)
    {
        var before = _words[at - 1].Last switch
        {
            ',' => 1,
            '.' => _words[at - 1].Class is WordClass.Initial or WordClass.Initials ? 2 : 3,
            ':' => 4,
            ';' => 5,
            ')' or ']' => 6,
            '”' or '"' or '»' or '’' => 7,
            _ => 0,
        };
        return _words[at].First is '(' or '[' or '“' or '"' or '«' or '„' or '‘' ? before + 8 : before;
    }

    /// <summary>How many gates there are.</summary>
    public const int Gates = 16;

    /// <summary>Writes the features of the word at <paramref name="at"/>; gives how many.</summary>
    public int Write(int at, Span<ulong> features)
    {
        var sink = new FeatureSink(features);
        WriteWord(at, ref sink);
        WriteNeighbours(at, ref sink);
        WriteChunks(at, ref sink);
        WriteProgress(at, ref sink);
        return sink.Count;
    }

    /// <summary>How many rows of the network's table stand for a word.</summary>
    public const int Rows = 30;

    /// <summary>The row that is added for every word of a reference: the customs of core and good, or those of ugly.</summary>
    public static uint CustomsRow(bool isUgly) => isUgly ? 1u : 0;

    /// <summary>Writes which rows of the network's table stand for the word at <paramref name="at"/>; that of the customs is last.</summary>
    public void WriteRows(int at, Span<uint> rows)
    {
        Span<ulong> prints = stackalloc ulong[Rows];
        var sink = new FeatureSink(prints);
        WriteSpelling(at, ref sink);
        WritePlace(at, ref sink);
        for (var row = 0; row < sink.Count; row++)
            rows[row] = (uint)(prints[row] >> (64 - ReferenceNetwork.TableBits));
        rows[sink.Count] = CustomsRow(isUgly: false);
    }

    private void WriteSpelling(int at, ref FeatureSink sink)
    {
        ref readonly var word = ref At(at);
        sink.Add(101, word.Core);
        sink.Add(102, word.Written);
        sink.Add(103, word.Shape);
        sink.Add(104, word.Prefix);
        sink.Add(105, word.Suffix);
        sink.Add(106, word.ShortSuffix);
        sink.Add(107, word.Lead);
        sink.Add(108, word.Trail);
        sink.Add(109, (ulong)word.Class + 1);
        sink.Add(110, (ulong)word.Class + 1, word.Trail);
        sink.Add(111, word.CoreShape);
        sink.Add(112, word.ShortPrefix);
        sink.Add(113, word.LongPrefix);
        sink.Add(114, word.LongSuffix);
        sink.Add(115, At(at - 1).Core, word.Core);
        sink.Add(116, word.Core, At(at + 1).Core);
    }

    private void WritePlace(int at, ref FeatureSink sink)
    {
        var index = _chunkOf[at];
        var chunk = _chunks[index];
        var so = _progress[at];
        var state = so.Number + 1;
        var style = StyleNumber();
        sink.Add(117, chunk.Words);
        sink.Add(118, Bits(chunk.Classes));
        sink.Add(119, At(chunk.Last).Trail, (ulong)((chunk.LengthBand * 8) + chunk.CapitalBand) + 1);
        sink.Add(120, (ulong)Math.Min(index, 6) + 1, (ulong)Math.Min(_chunks.Count - 1 - index, 4) + 1);
        sink.Add(121, At(chunk.First).Core, (ulong)Math.Min(at - chunk.First, 3) + 1);
        sink.Add(122, state);
        sink.Add(123, so.LastLead + 1, (ulong)Math.Min(at - so.LastLeadAt, 8) + 1);
        sink.Add(124, style);
        sink.Add(125, style, state);
        sink.Add(126, (ulong)Math.Min(Count - 1 - at, 6) + 1, (ulong)Math.Min(at, 4) + 1);
        sink.Add(127, Bits(_ahead[index] & ClassesThatTell));
        sink.Add(128, state, (ulong)At(at).Class + 1);
        sink.Add(129, Bits(_classes & ClassesThatTell));
    }

    private ref readonly WordTraits At(int at) =>
        ref at >= 0 && at < _words.Length ? ref _words[at] : ref EdgeAt;

    private static ref readonly WordTraits EdgeAt => ref EdgeHolder[0];

    private static WordTraits[] EdgeHolder { get; } = [Edge];

    private void WriteWord(int at, ref FeatureSink sink)
    {
        ref readonly var word = ref At(at);
        sink.Add(1, 1);
        sink.Add(2, word.Core);
        sink.Add(3, word.Written);
        sink.Add(4, word.Shape);
        sink.Add(5, word.Prefix);
        sink.Add(6, word.Suffix);
        sink.Add(7, word.ShortSuffix, word.Trail);
        sink.Add(8, word.Lead, word.Trail);
        sink.Add(9, (ulong)word.Class + 1, word.Trail);
        sink.Add(10, word.Core, word.Lead);
        sink.Add(11, word.Trail, word.CoreShape);
    }

    private void WriteNeighbours(int at, ref FeatureSink sink)
    {
        ref readonly var word = ref At(at);
        ref readonly var before = ref At(at - 1);
        ref readonly var after = ref At(at + 1);
        ref readonly var twoBefore = ref At(at - 2);
        ref readonly var twoAfter = ref At(at + 2);
        sink.Add(20, before.Core);
        sink.Add(21, after.Core);
        sink.Add(22, twoBefore.Core);
        sink.Add(23, twoAfter.Core);
        sink.Add(24, before.Core, word.Core);
        sink.Add(25, word.Core, after.Core);
        sink.Add(26, before.Shape);
        sink.Add(27, after.Shape);
        sink.Add(28, twoBefore.Shape, before.Shape);
        sink.Add(29, after.Shape, twoAfter.Shape);
        sink.Add(30, before.Shape, word.Shape);
        sink.Add(31, word.Shape, after.Shape);
        sink.Add(32, before.Shape, word.Shape, after.Shape);
        sink.Add(33, before.Trail, word.Trail);
        sink.Add(34, Kinds(before, word, after));
        sink.Add(35, Kinds(twoBefore, before, word));
        sink.Add(36, Kinds(word, after, twoAfter));
        sink.Add(37, (ulong)At(at + 3).Class + 1, (ulong)twoAfter.Class + 1, (ulong)after.Class + 1);
        sink.Add(38, (ulong)At(at - 3).Class + 1, (ulong)twoBefore.Class + 1, (ulong)before.Class + 1);
        sink.Add(39, before.Suffix, word.Suffix);
    }

    private static ulong Kinds(in WordTraits first, in WordTraits second, in WordTraits third) =>
        1 + Kind(first) + (1024UL * Kind(second)) + (1024UL * 1024 * Kind(third));

    // Class, capital and the last mark in one number below 1024.
    private static ulong Kind(in WordTraits word)
    {
        var mark = word.Last switch
        {
            ',' => 1UL,
            '.' => 2UL,
            ':' => 3UL,
            ';' => 4UL,
            ')' or ']' => 5UL,
            '”' or '"' or '»' => 6UL,
            _ => 0UL,
        };
        return ((ulong)word.Class * 16) + (mark * 2) + (word.IsCapital ? 1UL : 0);
    }

    private void WriteChunks(int at, ref FeatureSink sink)
    {
        var index = _chunkOf[at];
        var chunk = _chunks[index];
        ref readonly var word = ref At(at);
        var end = At(chunk.Last).Trail;
        var place = (ulong)Math.Min(at - chunk.First, 3) + 1;
        sink.Add(50, At(chunk.First).Core, place);
        sink.Add(51, At(chunk.Last).Core);
        sink.Add(52, end, (ulong)((chunk.LengthBand * 8) + chunk.CapitalBand) + 1);
        sink.Add(53, Bits(chunk.Classes), end);
        sink.Add(54, Bits(chunk.Classes), (ulong)word.Class + 1);
        sink.Add(55, Bits(chunk.Classes), Bits(ClassesOf(index + 1)));
        sink.Add(56, Bits(chunk.Classes), Bits(ClassesOf(index - 1)));
        sink.Add(57, At(chunk.First - 1).Trail, end, (ulong)((chunk.LengthBand * 8) + chunk.CapitalBand) + 1);
        sink.Add(58, (ulong)Math.Min(index, 6) + 1, (ulong)Math.Min(_chunks.Count - 1 - index, 4) + 1);
        sink.Add(59, At(chunk.First - 1).Core, place);
        sink.Add(60, At(chunk.Last + 1).Core);
        sink.Add(61, At(chunk.Last + 1).Shape, end);
        sink.Add(62, word.Core, end);
        sink.Add(63, chunk.Words);
        sink.Add(64, At(chunk.First).Core, At(chunk.First + 1).Core);
        sink.Add(65, At(chunk.Last - 1).Core, At(chunk.Last).Core);
        sink.Add(66, WordsOf(index + 1));
        sink.Add(67, WordsOf(index - 1));
        sink.Add(68, Bits(chunk.Classes), Bits(ClassesOf(index + 1)), Bits(ClassesOf(index + 2)));
        sink.Add(69, Bits(chunk.Classes), Bits(ClassesOf(index - 1)), Bits(ClassesOf(index - 2)));
    }

    private ulong WordsOf(int chunk) => chunk >= 0 && chunk < _chunks.Count ? _chunks[chunk].Words : 1;

    private uint ClassesOf(int chunk) =>
        chunk < 0 ? 1u << 30
        : chunk >= _chunks.Count ? 1u << 31
        : _chunks[chunk].Classes;

    private static ulong Bits(uint classes) => (ulong)classes + 1;

    private void WriteProgress(int at, ref FeatureSink sink)
    {
        ref readonly var word = ref At(at);
        var so = _progress[at];
        var state = so.Number + 1;
        var style = StyleNumber();
        sink.Add(70, state);
        sink.Add(71, state, (ulong)word.Class + 1);
        sink.Add(72, state, word.CoreShape);
        sink.Add(73, style, (ulong)Math.Min(_chunkOf[at], 5) + 1);
        sink.Add(74, style, state);
        sink.Add(75, so.LastLead + 1, (ulong)Math.Min(at - so.LastLeadAt, 8) + 1);
        sink.Add(76, so.LastLead + 1, (ulong)word.Class + 1);
        sink.Add(77, (ulong)Math.Min(at, 6) + 1, word.Shape);
        sink.Add(78, (ulong)Math.Min(Count - 1 - at, 4) + 1, word.Shape);
        sink.Add(79, (ulong)Math.Min(Count - 1 - at, 6) + 1, (ulong)Math.Min(at, 4) + 1);
        sink.Add(80, Bits(_classes & ClassesThatTell), (ulong)word.Class + 1);
        WriteStage(at, state, so, ref sink);
    }

    // How far the reference has come: after a quoted title "in" leads to its container, and what follows tells which.
    private void WriteStage(int at, ulong state, in Progress so, ref FeatureSink sink)
    {
        var index = _chunkOf[at];
        var chunk = _chunks[index];
        var ahead = Bits(_ahead[index] & ClassesThatTell);
        var since = so.LastLead == 0 ? 0UL : 1 + (ulong)Math.Min(index - _chunkOf[so.LastLeadAt], 3);
        sink.Add(81, state, so.LastLead + 1, since);
        sink.Add(82, state, At(chunk.First).Core);
        sink.Add(83, state, Bits(chunk.Classes));
        sink.Add(84, state, At(chunk.Last).Trail, At(chunk.First - 1).Trail);
        sink.Add(85, state, ahead);
        sink.Add(86, Bits(chunk.Classes), ahead);
        sink.Add(87, ahead, so.LastLead + 1, (ulong)Math.Min(index, 3) + 1);
        sink.Add(88, state, At(at).Core);
    }

    private const uint ClassesThatTell =
        (1u << (int)WordClass.PageWord)
        | (1u << (int)WordClass.EditorWord)
        | (1u << (int)WordClass.InWord)
        | (1u << (int)WordClass.GenreWord)
        | (1u << (int)WordClass.Address)
        | (1u << (int)WordClass.PublisherWord)
        | (1u << (int)WordClass.Range);

    // Where the year stands, and whether titles stand in quotation marks: what a style of citing is known by.
    private ulong StyleNumber()
    {
        var year = _firstYear < 0 ? 0UL : 1 + (ulong)(_firstYear * 4 / _words.Length);
        return 1 + year + (_hasQuotation ? 8UL : 0) + (_words[0].Class == WordClass.SmallNumber ? 16UL : 0);
    }

    private void CutChunks()
    {
        var first = 0;
        var classes = 0u;
        var capitals = 0;
        var words = 0UL;
        for (var i = 0; i < _words.Length; i++)
        {
            words = Fingerprint.Mix(63, words, _words[i].Core);
            _chunkOf[i] = _chunks.Count;
            classes |= 1u << (int)_words[i].Class;
            capitals += _words[i].IsCapital ? 1 : 0;
            if (!EndsChunk(i))
                continue;
            _chunks.Add(new Chunk(first, i, classes, capitals, words));
            (first, classes, capitals, words) = (i + 1, 0u, 0, 0UL);
        }
    }

    private bool EndsChunk(int at)
    {
        ref readonly var word = ref _words[at];
        if (at == _words.Length - 1 || word.Last is ',' or ';' or ':' or ')' or ']' or '”' or '"' or '»')
            return true;
        return (word.Last == '.' && word.Class is not (WordClass.Initial or WordClass.Initials))
            || _words[at + 1].First is '(' or '[' or '“' or '"' or '«';
    }
}
