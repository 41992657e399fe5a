using System.Text;
using Assay.Tests.Specs;

namespace Assay.Tests.Ingest;

/// <summary>The examples of <c>Specs/articles.md</c> hold.</summary>
public class ArticleSpecTests
{
    public static TheoryData<string, string> Pages => SpecRunner.Examples("articles", "html");

    [Theory, MemberData(nameof(Pages))]
    public void Page_is_read_as_specified(string page, string wanted)
    {
        var document = Parsing.Of("page.html", Encoding.UTF8.GetBytes(page));
        var stated = document.Metadata;
        var authors = string.Join("; ", stated.Authors);
        string[] found =
        [
            $"title: {stated.Title ?? "-"}",
            $"authors: {(authors.Length > 0 ? authors : "-")}",
            $"date: {stated.Date ?? "-"}",
            $"site: {stated.Publication ?? "-"}",
            .. document.Text.Split("\n", StringSplitOptions.RemoveEmptyEntries),
        ];
        Assert.Equal(wanted, string.Join('\n', found));
    }
}
