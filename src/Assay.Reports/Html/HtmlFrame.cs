namespace Assay.Reports.Html;

/// <summary>The shell of every report: one file with its own styles, without script and without any outside address.</summary>
internal static class HtmlFrame
{
    // A report needs nothing but its own styles, so everything else is refused, also for whatever escaping missed.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The whole file; the body has an element with the identifier <c>answer</c>.</summary>
    public static string Draw(string title, Markup body) =>
        Markup
            .Of(
                $"""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="{Policy}">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>{title}</title>
                <style>
                {Stylesheet.Markup}</style>
                </head>
                <body>
                <a class="skip" href="#answer">Skip to the answer</a>
                {body}</body>
                </html>

                """
            )
            .ToString();
}
