namespace Assay.SystemTests.Web;

/// <summary>Keeps cookies as a browser does, and says where its page is from.</summary>
public sealed class Browser(Uri address, string origin)
{
    private readonly Dictionary<string, string> _jar = new(StringComparer.Ordinal);

    /// <summary>The cookies as a browser sends them.</summary>
    public string Cookies => string.Join("; ", _jar.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    /// <summary>Somebody who asks with the cookies as they are now.</summary>
    public Asker Asker => new(address, token: null, _jar.Count == 0 ? null : Cookies, origin);

    /// <summary>Sends a request, and keeps the cookies of the answer.</summary>
    public async Task<WebAnswer> SendAsync(string method, string path, object? body = null)
    {
        var answer = await Asker.SendAsync(method, path, body);
        foreach (var cookie in answer.Cookies)
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0].Split('=', 2)[1]);
            if (value.Length == 0)
                _jar.Remove(name);
            else
                _jar[name] = value;
        }

        return answer;
    }
}
