using System.Diagnostics;
using System.Globalization;
using System.Text;
using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>How fast the pages of a large case are, and how large.</summary>
public sealed class LargeCaseTests(WebFixture server) : IClassFixture<WebFixture>
{
    // A tenth of a second is promised, and held at night, when the machine has nothing else to do.
    private static readonly double Longest = string.Equals(
        Environment.GetEnvironmentVariable("ASSAY_NIGHTLY"),
        "1",
        StringComparison.Ordinal
    )
        ? 100
        : 2_000;

    [Fact]
    public async Task No_page_of_a_large_case_is_large_or_slow()
    {
        const int Documents = 400;
        var yaml = new StringBuilder("assay: 1\nquestion: Which of twelve?\nhypotheses:\n");
        for (var h = 0; h < 12; h++)
            yaml.Append(CultureInfo.InvariantCulture, $"  h{h}: {{says: Explanation number {h}}}\n");
        yaml.Append("indicators:\n");
        for (var i = 0; i < 500; i++)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  i{i}: {{says: Sign number {i} that could be seen, likely: {{"
            );
            yaml.AppendJoin(
                ", ",
                Enumerable
                    .Range(0, 12)
                    .Select(h =>
                        string.Create(CultureInfo.InvariantCulture, $"h{h}: 0.{((i * 7) + (h * 3)) % 9 + 1}")
                    )
            );
            yaml.Append("}}\n");
        }

        yaml.Append("sources:\n");
        for (var s = 0; s < 100; s++)
            yaml.Append(CultureInfo.InvariantCulture, $"  s{s}: {{reliability: {"ABCD"[s % 4]}}}\n");
        yaml.Append("reports:\n");
        for (var r = 0; r < 500; r++)
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  r{r}: {{source: s{r % 100}, indicator: i{r}, saw: {(r % 3 == 0 ? "false" : "true")}}}\n"
            );
        var admin = server.As(Role.Admin);
        Assert.Equal(
            201,
            (
                await admin.SendAsync("POST", "/api/cases", new { name = "large", yaml = yaml.ToString() })
            ).Status
        );
        for (var d = 0; d < Documents; d += 50)
        {
            var puts = Enumerable
                .Range(d, 50)
                .SelectMany(n =>
                    Enumerable
                        .Range(1, 20)
                        .Select(s => new
                        {
                            thing = $"statement/d{n}/s{s}",
                            value = (object)
                                new
                                {
                                    start = s * 10,
                                    end = (s * 10) + 9,
                                    text = $"Statement {s} of document {n}",
                                    commitment = "asserted",
                                },
                        })
                        .Append(
                            new
                            {
                                thing = $"document/d{n}",
                                value = (object)
                                    new
                                    {
                                        title = $"Document {n}",
                                        path = $"{n}.txt",
                                        format = "text",
                                    },
                            }
                        )
                )
                .ToArray();
            Assert.Equal(
                201,
                (
                    await admin.SendAsync(
                        "POST",
                        "/api/cases/large/edits",
                        new { kind = "document.added", puts }
                    )
                ).Status
            );
        }

        using var visitor = await Visitor.WithAsync(server.Address, server.TokenOf(Role.Admin));
        foreach (var page in WebFixture.Pages)
        {
            await visitor.GetAsync($"/cases/large{page}");
            var times = new List<double>();
            var answer = new WebAnswer(0, "", new Dictionary<string, string>(StringComparer.Ordinal));
            for (var i = 0; i < 5; i++)
            {
                var start = Stopwatch.GetTimestamp();
                answer = await visitor.GetAsync($"/cases/large{page}");
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            TestContext.Current.SendDiagnosticMessage(
                $"{page}: {times.Min():0} ms, {answer.Body.Length:#,0} characters"
            );
            Assert.Equal(200, answer.Status);
            Assert.True(
                Encoding.UTF8.GetByteCount(answer.Body) < 500_000,
                $"{page}: {answer.Body.Length} characters"
            );
            // The best of five: what the machine does besides is not the page's.
            Assert.True(times.Min() < Longest, $"{page}: {times.Min():0} ms");
        }

        var edits = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await admin.SendAsync(
                "PUT",
                "/api/cases/large/things/rating/admin/i7",
                new { likely = new { h3 = $"0.{i + 2}" } }
            );
            var live = await admin.SendAsync("GET", "/api/cases/large/live");
            edits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Assert.Equal(12, live.Json["hypotheses"]!.AsArray().Count);
        }

        Assert.True(edits.Min() < Longest, $"an edit of 12 × 500: {edits.Min():0} ms");
    }
}
