#pragma warning disable RS0030 // Asking our own server on this machine is what is measured.
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Assay.Benchmarks.Journals;

/// <summary>Calls a server as one analyst, on one connection.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient _client;

    public Caller(Uri address, string token)
    {
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1, UseCookies = false })
        {
            BaseAddress = address,
        };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Makes a request of an edit of two things that belong together, and gives the number of its event; 0 where it was refused.</summary>
    public async Task<long> EditAsync(string caseName, string key, string first, string second, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{caseName}/edits")
        {
            Content = new StringContent(
                $$"""{"kind":"bench.put","puts":[{"thing":"{{first}}","value":{{value}}},{"thing":"{{second}}","value":{{value}}}]}""",
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var response = await _client.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            return 0;
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return json.RootElement.GetProperty("event").GetInt64();
    }

    /// <summary>Reads an address; whether it was answered well.</summary>
    public async Task<bool> GetAsync(string path) => await SizeAsync(path) is not null;

    /// <summary>Reads an address, and gives its length in bytes; <see langword="null"/> where it was not answered well.</summary>
    public async Task<int?> SizeAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        var content = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode ? content.Length : null;
    }

    /// <summary>Begins a case.</summary>
    public async Task BeginAsync(string caseName)
    {
        using var content = new StringContent(
            $$"""{"name":"{{caseName}}"}""",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await _client.PostAsync("/api/cases", content);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _client.Dispose();
}
