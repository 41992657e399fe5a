using System.Text;
using Assay.Core.Documents;

namespace Assay.Tests.Ingest;

/// <summary>What every text layer promises.</summary>
internal static class TextLayerProperties
{
    public static void Hold(Document document)
    {
        Assert.DoesNotContain('\r', document.Text);
        Assert.DoesNotContain('\0', document.Text);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        Assert.Equal(document.Text, strict.GetString(strict.GetBytes(document.Text)));
        var end = 0;
        foreach (var segment in document.Map)
        {
            Assert.Equal(end, segment.Passage.Start);
            Assert.True(segment.Passage.Length > 0);
            Assert.NotEmpty(segment.Place);
            end = segment.Passage.End;
        }

        Assert.Equal(document.Text.Length, end);
    }
}
