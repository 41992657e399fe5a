namespace Assay.Reports.Html.Sections;

/// <summary>How the report was made, so that anybody can make it again and get the same bytes.</summary>
internal static class MakingSection
{
    public static Markup Draw(ReportView view)
    {
        var draws = view.Examination.Judgement is { } judgement
            ? Markup.Of(
                $" Ranges are over {judgement.Draws} draws with seed {judgement.Seed}; probabilities are exact inference at the mean ratings."
            )
            : Markup.None;
        var rows = ReportView.Rows(
            view.Documents,
            3,
            reading =>
                Markup.Of(
                    $"<tr><th scope=\"row\">{reading.Document.Id}</th><td>{Markup.Words(reading.Document.Path)}</td><td class=\"hash\">{reading.Document.Sha256}</td></tr>\n"
                )
        );
        return Markup.Of(
            $"""
            <section id="making" aria-labelledby="making-h">
            <h2 id="making-h">How this was made</h2>
            <p>By Assay {view.Examination.Version}, by rules alone.{draws} The same files give the same report. It says what these documents support under the assumptions printed here; it does not say that anybody did anything.</p>
            {Table.Draw("The bytes that were read", ["Document", "File", "SHA-256"], rows)}</section>

            """
        );
    }
}
