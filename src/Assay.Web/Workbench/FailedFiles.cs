using System.Text;
using Assay.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Assay.Web.Workbench;

/// <summary>Files that somebody chose and that did not come into the case, and why: the page that follows names them.</summary>
internal sealed class FailedFiles
{
    // Their words go in an address, where a letter becomes up to nine bytes and a server takes eight thousand.
    private const int LongestWords = 700;
    private const int LongestReason = 300;

    private readonly List<string> _reasons = [];

    /// <summary>How many they are.</summary>
    public int Count => _reasons.Count;

    /// <summary>Which and why; of very many the first, and how many more.</summary>
    public string Words
    {
        get
        {
            var words = new StringBuilder();
            for (var i = 0; i < _reasons.Count; i++)
            {
                var reason = Ui.Short(_reasons[i], LongestReason);
                if (words.Length + reason.Length > LongestWords)
                    return $"{words}; and {Ui.Number(_reasons.Count - i)} more";
                words.Append(i > 0 ? "; " : "").Append(reason);
            }

            return words.ToString();
        }
    }

    /// <summary>Notes what was not done, in words.</summary>
    public void Add(string reason) => _reasons.Add(reason);

    /// <summary>Notes a file if it is not in the case.</summary>
    public void Add(string file, UploadOutcome outcome)
    {
        if (outcome.Refusal is { } refusal)
            Add(
                refusal.StatusCode == StatusCodes.Status412PreconditionFailed
                    ? $"{file}: somebody was faster; send it again"
                    : refusal.ProblemDetails.Title!
            );
    }

    /// <summary>The address of the documents of a case, which names them.</summary>
    /// <param name="root">Where the pages of the case begin.</param>
    public string DocumentsOf(string root) =>
        Count == 0 ? $"{root}/documents" : Ui.With($"{root}/documents", "unread", Words);
}
