#pragma warning disable RS0030 // Asking our own server on this machine is what these tests are for.
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Assay.SystemTests.Web;

/// <summary>Asks a server as somebody.</summary>
/// <param name="address">Where it answers.</param>
/// <param name="token">The token to show; <see langword="null"/> for none.</param>
/// <param name="cookies">Cookies to send.</param>
/// <param name="origin">The site that the page is of, as a browser says it.</param>
public sealed class Asker(Uri address, string? token, string? cookies = null, string? origin = null)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false })
    {
        Timeout = TimeSpan.FromMinutes(2),
    };

    /// <summary>Sends a request, and reads its whole answer.</summary>
    /// <param name="method">Such as GET.</param>
    /// <param name="path">The address after the host.</param>
    /// <param name="body">A text as it is, anything else as JSON, or nothing.</param>
    /// <param name="headers">Further headers, by name.</param>
    public async Task<WebAnswer> SendAsync(
        string method,
        string path,
        object? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = Request(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(
                body as string ?? JsonSerializer.Serialize(body),
                Encoding.UTF8,
                "application/json"
            );
        }

        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new WebAnswer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(
                    header => header.Key,
                    header => string.Join(", ", header.Value),
                    StringComparer.OrdinalIgnoreCase
                )
        )
        {
            Cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [],
        };
    }

    /// <summary>The status of an answer whose body is not read.</summary>
    public async Task<int> BeginAsync(string path)
    {
        using var request = Request(HttpMethod.Get, path);
        using var response = await Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        return (int)response.StatusCode;
    }

    /// <summary>The lines of an answer as they come, until enough were read.</summary>
    public async Task<List<string>> LinesAsync(
        string path,
        int count,
        Func<Task> meanwhile,
        params (string Name, string Value)[] headers
    )
    {
        using var request = Request(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        await meanwhile();
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        var lines = new List<string>();
        while (lines.Count < count)
            lines.Add((await reader.ReadLineAsync(TestContext.Current.CancellationToken))!);
        return lines;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(address, path));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (cookies is not null)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return request;
    }
}
