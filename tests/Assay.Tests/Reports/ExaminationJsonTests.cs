using System.Buffers;
using System.Text;
using System.Text.Json;
using Assay.Core.Judging;
using Assay.Reports;

namespace Assay.Tests.Reports;

public sealed class ExaminationJsonTests
{
    public static TheoryData<string> HostileStrings => [.. Hostile.Strings];

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

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Offsets_give_back_the_words(string words)
    {
        using var json = JsonDocument.Parse(Json(Hostile.Everywhere(words)));
        foreach (var document in json.RootElement.GetProperty("documents").EnumerateArray())
        {
            var text = document.GetProperty("text").GetString()!;
            AssertGrounded(document, text);
        }
    }

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Json_sends_no_codes_to_a_terminal(string words) =>
        Assert.DoesNotContain(
            Json(Hostile.Everywhere(words)),
            letter => char.IsControl(letter) && letter != '\n'
        );

    [Fact]
    public void Absent_judgement_is_null()
    {
        using var json = JsonDocument.Parse(Json(Some.OneDocument() with { Judgement = null }));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("judgement").ValueKind);
    }

    [Fact]
    public void Number_that_is_not_finite_is_refused()
    {
        var judgement = Some.Judgement() with { DefaultsShare = double.NaN };
        Assert.Throws<ArgumentException>(() => Json(Some.OneDocument() with { Judgement = judgement }));
    }

    [Fact]
    public void Judgement_alone_is_the_field_of_the_examination()
    {
        using var stream = new MemoryStream();
        JudgementJson.Write(Some.Judgement(), stream);
        using var alone = JsonDocument.Parse(stream.ToArray());
        using var whole = JsonDocument.Parse(Json(Some.OneDocument()));
        Assert.True(JsonElement.DeepEquals(alone.RootElement, whole.RootElement.GetProperty("judgement")));
    }

    internal static string Json(Examination examination)
    {
        using var stream = new MemoryStream();
        ExaminationJson.Write(examination, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void AssertGrounded(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                AssertGrounded(item, text);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("start", out var start) && element.TryGetProperty("text", out var words))
            Assert.Equal(text[start.GetInt32()..element.GetProperty("end").GetInt32()], words.GetString());
        foreach (var property in element.EnumerateObject())
            AssertGrounded(property.Value, text);
    }
}
