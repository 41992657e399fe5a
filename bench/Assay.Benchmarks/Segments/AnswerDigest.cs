using System.Security.Cryptography;
using System.Text;
using Assay.Core.Provenance.Tracing;

namespace Assay.Benchmarks.Segments;

/// <summary>All answers of a trace as one short text.</summary>
internal static class AnswerDigest
{
    public static string Of(CorpusTrace trace)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in trace.Documents(CancellationToken.None))
        {
            var line = new StringBuilder();
            line.Append(document with { Parents = [] }).Append('\n');
            foreach (var parent in document.Parents)
                line.Append(parent with { Shared = [], Reasons = [] })
                    .AppendJoin(',', parent.Shared)
                    .Append('\n');
            digest.AppendData(Encoding.UTF8.GetBytes(line.ToString()));
        }

        digest.AppendData(BitConverter.GetBytes(trace.ExpectedOrigins()));
        return Convert.ToHexString(digest.GetHashAndReset())[..16];
    }
}
