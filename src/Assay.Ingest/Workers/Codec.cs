using System.Collections.Immutable;
using System.Text;
using Assay.Core.Documents;
using Assay.Ingest.Formats;

namespace Assay.Ingest.Workers;

/// <summary>The two messages as bytes.</summary>
/// <remarks>
/// The parent does not trust an answer: hostile bytes were at work in the process that wrote it. Decoding checks all that
/// <see cref="Document"/> promises and throws <see cref="InvalidDataException"/> for anything else.
/// </remarks>
internal static class Codec
{
    private const int LongestPhrase = 4096;
    private const int MostPhrases = 1000;
    private const int MostSegments = 1_000_000;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The largest answer that a parent accepts.</summary>
    public static long LargestAnswer(IngestLimits limits) => (4L * limits.TextLength) + (64L * 1024 * 1024);

    /// <summary>The largest request that a parsing process accepts.</summary>
    public static long LargestRequest => int.MaxValue - 64;

    /// <summary>A request as bytes.</summary>
    public static byte[] Encode(ParseRequest request)
    {
        using var stream = new MemoryStream(request.Bytes.Length + (4 * request.Name.Length) + 128);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        var limits = request.Limits;
        writer.Write(limits.Deadline.Ticks);
        writer.Write(limits.Nesting);
        writer.Write(limits.ArchiveEntries);
        writer.Write(limits.ArchiveRatio);
        writer.Write(limits.UnpackedBytes);
        writer.Write(limits.TextLength);
        writer.Write(request.Name);
        writer.Write(request.Bytes.Length);
        writer.Write(request.Bytes);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>A request from bytes.</summary>
    public static ParseRequest DecodeRequest(byte[] payload)
    {
        using var reader = new BinaryReader(new MemoryStream(payload), Encoding.UTF8);
        var limits = new IngestLimits
        {
            Deadline = TimeSpan.FromTicks(reader.ReadInt64()),
            Nesting = reader.ReadInt32(),
            ArchiveEntries = reader.ReadInt32(),
            ArchiveRatio = reader.ReadInt32(),
            UnpackedBytes = reader.ReadInt64(),
            TextLength = reader.ReadInt32(),
        };
        var name = reader.ReadString();
        return new ParseRequest(name, reader.ReadBytes(reader.ReadInt32()), limits);
    }

    /// <summary>An answer as bytes.</summary>
    public static byte[] Encode(ParseOutcome outcome)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write((byte)outcome.Kind);
        if (outcome.Parsed is { } parsed)
            Write(writer, parsed);
        else
            writer.Write(Phrase(outcome.Reason ?? "no reason was given"));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>An answer from bytes that are not trusted.</summary>
    /// <exception cref="InvalidDataException">The answer breaks a promise.</exception>
    public static ParseOutcome DecodeOutcome(byte[] payload, IngestLimits limits)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(payload), Strict);
            var kind = (OutcomeKind)reader.ReadByte();
            var outcome = kind switch
            {
                OutcomeKind.Read => new ParseOutcome(ReadParsed(reader, limits), null, kind),
                OutcomeKind.Refused or OutcomeKind.Fault => ParseOutcome.Unread(ReadPhrase(reader), kind),
                _ => throw new InvalidDataException("unknown kind of answer"),
            };
            Check(reader.BaseStream.Position == payload.Length);
            return outcome;
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("The answer is malformed.", e);
        }
    }

    private static void Write(BinaryWriter writer, ParsedDocument parsed)
    {
        writer.Write(parsed.Format);
        writer.Write(parsed.Text);
        writer.Write(parsed.Map.Length);
        foreach (var segment in parsed.Map)
        {
            writer.Write(segment.Passage.Length);
            writer.Write(Phrase(segment.Place));
        }

        var metadata = parsed.Metadata;
        Write(writer, metadata.Title);
        Write(writer, metadata.Date);
        Write(writer, metadata.Publication);
        Write(writer, metadata.Language);
        Write(writer, metadata.Address);
        Write(writer, metadata.Authors);
        Write(writer, parsed.Notes);
    }

    private static void Write(BinaryWriter writer, string? phrase)
    {
        writer.Write(phrase is not null);
        if (phrase is not null)
            writer.Write(Phrase(phrase));
    }

    private static void Write(BinaryWriter writer, ImmutableArray<string> phrases)
    {
        writer.Write(Math.Min(MostPhrases, phrases.Length));
        foreach (var phrase in phrases.Take(MostPhrases))
            writer.Write(Phrase(phrase));
    }

    /// <summary>One line without control characters, well formed and of bounded length.</summary>
    private static string Phrase(string phrase)
    {
        var line = new StringBuilder(Math.Min(phrase.Length, LongestPhrase));
        foreach (var rune in phrase.EnumerateRunes())
        {
            if (line.Length + 2 > LongestPhrase)
                break;
            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }

    private static ParsedDocument ReadParsed(BinaryReader reader, IngestLimits limits)
    {
        var format = reader.ReadString();
        Check(DocumentParser.FormatNames.Contains(format, StringComparer.Ordinal));
        var text = reader.ReadString();
        Check(text.Length <= limits.TextLength && text.AsSpan().IndexOfAny('\0', '\r') < 0);
        var map = ReadMap(reader, text.Length);
        var metadata = new EmbeddedMetadata
        {
            Title = ReadOptional(reader),
            Date = ReadOptional(reader),
            Publication = ReadOptional(reader),
            Language = ReadOptional(reader),
            Address = ReadOptional(reader),
            Authors = ReadPhrases(reader),
        };
        return new ParsedDocument(format, text, map, metadata, ReadPhrases(reader));
    }

    private static ImmutableArray<TextSegment> ReadMap(BinaryReader reader, int length)
    {
        var count = reader.ReadInt32();
        Check(count is >= 0 and <= MostSegments);
        var map = ImmutableArray.CreateBuilder<TextSegment>();
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var size = reader.ReadInt32();
            Check(size > 0 && size <= length - start);
            map.Add(new TextSegment(new Passage(start, start + size), ReadPhrase(reader)));
            start += size;
        }

        Check(start == length);
        return map.ToImmutable();
    }

    private static ImmutableArray<string> ReadPhrases(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        Check(count is >= 0 and <= MostPhrases);
        var phrases = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++)
            phrases.Add(ReadPhrase(reader));
        return phrases.ToImmutable();
    }

    private static string? ReadOptional(BinaryReader reader) =>
        reader.ReadBoolean() ? ReadPhrase(reader) : null;

    private static string ReadPhrase(BinaryReader reader)
    {
        var phrase = reader.ReadString();
        Check(phrase.Length <= LongestPhrase && !phrase.Any(char.IsControl));
        return phrase;
    }

    private static void Check(bool holds)
    {
        if (!holds)
            throw new InvalidDataException("The answer breaks a promise of the text layer.");
    }
}
