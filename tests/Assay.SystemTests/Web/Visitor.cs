#pragma warning disable RS0030 // Asking our own server on this machine is what these tests are for.
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Assay.SystemTests.Web;

/// <summary>A browser without scripts: it keeps cookies, reads pages and sends forms.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    /// <summary>A visitor who has not come in yet.</summary>
    public Visitor(Uri address)
    {
        _client = new HttpClient(
            new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(2),
        };
        // As every browser says of a form on a page of the server itself.
        _client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    /// <summary>Comes in with a token, as by the printed address.</summary>
    public static async Task<Visitor> WithAsync(Uri address, string token)
    {
        var visitor = new Visitor(address);
        var answer = await visitor.GetAsync($"/?token={token}");
        Assert.Equal(302, answer.Status);
        return visitor;
    }

    /// <summary>Asks for a page.</summary>
    public async Task<WebAnswer> GetAsync(string path)
    {
        using var response = await _client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return await AnswerAsync(response);
    }

    /// <summary>Sends the form of a page with these fields, to where the form goes.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="action">Where the form goes.</param>
    /// <param name="fields">Its fields.</param>
    public async Task<WebAnswer> PostAsync(
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        var form = await GetAsync(page);
        var token = WebUtility.HtmlDecode(FormToken().Match(form.Body).Groups["token"].Value);
        return await SendAsync(action, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>Sends fields as they are, with no token of a page.</summary>
    public async Task<WebAnswer> SendAsync(string action, (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        using var response = await _client.PostAsync(
            new Uri(action, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        return await AnswerAsync(response);
    }

    /// <summary>Sends a file through the form of a page.</summary>
    public Task<WebAnswer> UploadAsync(
        string page,
        string name,
        string text,
        params (string Name, string Value)[] fields
    ) => UploadAsync(page, [(name, text)], fields);

    /// <summary>Sends files through the form of a page.</summary>
    public async Task<WebAnswer> UploadAsync(
        string page,
        (string Name, string Text)[] files,
        params (string Name, string Value)[] fields
    )
    {
        var form = await GetAsync(page);
        var token = WebUtility.HtmlDecode(FormToken().Match(form.Body).Groups["token"].Value);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
        };
        foreach (var (name, text) in files)
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        foreach (var field in fields)
            content.Add(new StringContent(field.Value), field.Name);
        using var response = await _client.PostAsync(
            new Uri(page, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        return await AnswerAsync(response);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static async Task<WebAnswer> AnswerAsync(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(
                    header => header.Key,
                    header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase
                )
        );

    [GeneratedRegex(
        "__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex FormToken();
}
