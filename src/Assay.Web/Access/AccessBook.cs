using System.Security.Cryptography;
using System.Text;

namespace Assay.Web.Access;

/// <summary>Who is let in, by the token that they show.</summary>
/// <remarks>Only digests of tokens are kept. Looking one up takes the same time whether it is there or not.</remarks>
public sealed class AccessBook
{
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>A token that nobody can guess: 32 random bytes.</summary>
    public static string NewToken() =>
        Convert
            .ToBase64String(RandomNumberGenerator.GetBytes(32))
            .Replace('+', '-')
            .Replace('/', '_')
            .TrimEnd('=');

    /// <summary>Lets somebody in who shows this token.</summary>
    public void Admit(string token, Person person)
    {
        lock (_gate)
            _people[Mark(token)] = person;
    }

    /// <summary>Whose token it is; <see langword="null"/> where it is nobody's.</summary>
    public Person? Find(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var mark = Mark(token);
        lock (_gate)
            return _people.GetValueOrDefault(mark);
    }

    internal static string Mark(string token) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
