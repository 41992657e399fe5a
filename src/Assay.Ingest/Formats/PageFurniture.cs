using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Assay.Ingest.Formats;

/// <summary>Tells the fittings of a web page, such as share buttons and captions' frames, from its words.</summary>
internal static partial class PageFurniture
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
        "Also on ",
        "Also read:",
        "Don't miss",
        "Don’t miss",
        "Follow ",
        "Image copyright",
        "Join our ",
        "Like this story",
        "Listen:",
        "More:",
        "Order reprints",
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
        "Read also:",
        "Read more:",
        "Related:",
        "Read next:",
        "See also:",
        "See more:",
        "Share on ",
        "Sign up ",
        "Subscribe to ",
        "Text size",
        "This slideshow requires",
        "This post may contain affiliate",
        "Watch:",
        "Watch more:",
        "You may also like",
    ];

    private static readonly string[] Offers =
    [
        "keep reading",
        "leave a reply",
        "more from",
        "more great",
        "more stories",
        "most popular",
        "most read",
        "want more",
        "you may also",
        "you might also",
    ];

    private static readonly string[] Elsewhere =
    [
        .. Offers,
        "about the author",
        "comments",
        "don't miss",
        "don’t miss",
        "latest",
        "latest news",
        "more news",
        "more on this",
        "popular",
        "post navigation",
        "recommended",
        "related",
        "share this",
        "sign up",
        "tags",
        "trending",
    ];

    /// <summary>Whether a whole block is furniture; short blocks only, so that no argument is lost.</summary>
    public static bool Is(PageBlock block)
    {
        var text = block.Text;
        if (text.Length > Longest + (int)(Longest * block.Linked))
            return false;
        var words = text.Trim(' ', '\n', '.', ':', '+', '(', ')', '»', '«', '›', '→', '|', '•', '…');
        return words.Length == 0
            || Whole.Contains(words)
            || IsImageCount(words)
            || IsCaption(text)
            || IsCopyright(text)
            || Array.Exists(
                Openings,
                opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>Whether a block that leads to other articles or to comments begins here.</summary>
    public static bool LeadsElsewhere(PageBlock block) =>
        block.Text.Length <= 60
        && !block.Ends
        && Array.Exists(
            Elsewhere,
            opening =>
                block.Text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (block.IsHeading || block.Text.Length <= opening.Length + 12)
        );

    /// <summary>Whether a heading offers other articles, so that what stands behind it is not this one.</summary>
    public static bool OffersMore(PageBlock block) =>
        Array.Exists(Offers, opening => block.Text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line names who wrote it.</summary>
    public static bool IsByline(string text) =>
        text.Equals("by", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("posted ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("published ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("updated ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line has a year and digits beside it, as a line with the date of an article has, and is no sentence.</summary>
    public static bool HasDate(string text) =>
        DayPattern().IsMatch(text) && !(text.Length > 60 && text.EndsWith('.'));

    /// <summary>The first day in a line, with its month and year, as written.</summary>
    public static string? DateIn(string line) =>
        FullDayPattern().Match(line) is { Success: true } day ? day.Value : null;

    /// <summary>"© 2019 The publisher. All rights reserved."</summary>
    public static bool IsCopyright(string text) =>
        text.Length <= Longest
        && (
            text.StartsWith('©')
            || text.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("rights reserved.", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A web or mail address that stands alone.</summary>
    public static bool IsAddress(string text) => AddressPattern().IsMatch(text);

    /// <summary>What ends in the name of an agency behind a stroke, or in "(Image: ...)".</summary>
    private static bool IsCaption(string text) => CaptionPattern().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,10}\.?,? (?:19|20)\d\d|(?:19|20)\d\d-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex FullDayPattern();

    [GeneratedRegex(
        @"^(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|\w+\.com/\S+)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex AddressPattern();

    [GeneratedRegex(
        @"\((?:Image|Photo|Picture|Pic|Credit)s?\b[^()]*\)\W*$|\([^()]*\b(?:Photo|Getty Images|via AP)\b[^()]*\)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex CaptionPattern();

    [GeneratedRegex(
        @"\b(?:\d{1,2}\D{1,12}(?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}/\d{1,2}/\d\d|\d{1,2}:\d\d\s?(?:[ap]\.?m\.?)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex DayPattern();

    /// <summary>"Image 3 of 23", as galleries count.</summary>
    private static bool IsImageCount(string words) =>
        words.StartsWith("Image ", StringComparison.Ordinal)
        && words.Contains(" of ", StringComparison.Ordinal)
        && words.Count(char.IsLetter) == "Imageof".Length;
}
