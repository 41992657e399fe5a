using System.Collections.Immutable;

namespace Assay.Ingest.Formats;

/// <summary>Tells the fittings of a web page, such as share buttons and captions' frames, from its words.</summary>
internal static class PageFurniture
{
    private const int Longest = 90;

    private static readonly ImmutableHashSet<string> Whole = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "advertisement",
        "advertising",
        "ad",
        "back to top",
        "caption",
        "click to share",
        "close",
        "comment",
        "comments",
        "continue reading",
        "cookie policy",
        "copy link",
        "email",
        "email this",
        "facebook",
        "follow us",
        "hide caption",
        "image",
        "instagram",
        "leave a comment",
        "like",
        "linkedin",
        "load more",
        "log in",
        "login",
        "loading",
        "menu",
        "most popular",
        "newsletter",
        "next",
        "photo",
        "photos",
        "pinterest",
        "play",
        "post a comment",
        "post comment",
        "previous",
        "print",
        "print this",
        "read more",
        "reddit",
        "related",
        "related articles",
        "related stories",
        "reply",
        "save",
        "search",
        "see also",
        "share",
        "share on facebook",
        "share on twitter",
        "share this",
        "share this article",
        "share this on whatsapp",
        "show comments",
        "sign in",
        "sign up",
        "skip to content",
        "skip to main content",
        "sponsored",
        "story continues below advertisement",
        "subscribe",
        "subscribe now",
        "toggle caption",
        "top stories",
        "trending",
        "tweet",
        "twitter",
        "view comments",
        "watch",
        "whatsapp",
        "x",
        "youtube"
    );

    private static readonly string[] Openings =
    [
        "Photo:",
        "Photos:",
        "Photo by ",
        "Photograph:",
        "Image:",
        "Image credit",
        "Photo credit",
        "Image source:",
        "We use cookies",
        "This site uses cookies",
        "This website uses cookies",
        "Click here to subscribe",
        "Sign up for our newsletter",
        "Subscribe to our newsletter",
        "Share on ",
        "Follow us on ",
    ];

    /// <summary>Whether a whole block is furniture; short blocks only, so that no argument is lost.</summary>
    public static bool Is(string block)
    {
        if (block.Length > Longest)
            return false;
        var words = block.Trim(' ', '\n', '.', ':', '+', '(', ')', '»', '«', '›', '→', '|', '•', '…');
        return words.Length == 0
            || Whole.Contains(words)
            || IsImageCount(words)
            || Array.Exists(
                Openings,
                opening => block.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>"Image 3 of 23", as galleries count.</summary>
    private static bool IsImageCount(string words) =>
        words.StartsWith("Image ", StringComparison.Ordinal)
        && words.Contains(" of ", StringComparison.Ordinal)
        && words.Count(char.IsLetter) == "Imageof".Length;
}
