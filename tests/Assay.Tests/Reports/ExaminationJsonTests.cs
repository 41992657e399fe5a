using System.Buffers;
using System.Text;
using Assay.Core.Judging;
using Assay.Reports;

namespace Assay.Tests.Reports;

public sealed class ExaminationJsonTests
{
    [Fact]
    public void Json_of_one_document_is_as_approved() =>
        Approval.Check("Reports/one-document.json", Json(Some.OneDocument()));

    [Fact]
    public void Stream_and_buffer_get_the_same_bytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        ExaminationJson.Write(Some.OneDocument(), buffer);
        Assert.Equal(Json(Some.OneDocument()), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    internal static string Json(Examination examination)
    {
        using var stream = new MemoryStream();
        ExaminationJson.Write(examination, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
