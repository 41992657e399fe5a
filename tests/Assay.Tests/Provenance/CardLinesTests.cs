using Assay.Core.Provenance;

namespace Assay.Tests.Provenance;

/// <summary>Lines that say what a document is are no words that it took.</summary>
public sealed class CardLinesTests
{
    [Fact]
    public void Only_the_lines_of_the_card_are_blanked_and_nothing_moves()
    {
        const string Text =
            "A debriefing\n\nPublication: The Agency\nDate: 8 March 2002\n\nHe said: The Agency knew. Date: none.";
        var reading = SomeReading.Of("d1", Text, "2002-03-08");
        reading = reading with { Card = reading.Card with { Publication = "The Agency" } };
        Assert.Equal(
            "A debriefing\n\n"
                + new string(' ', 23)
                + "\n"
                + new string(' ', 18)
                + "\n\nHe said: The Agency knew. Date: none.",
            CardLines.Blank(reading)
        );
    }

    [Fact]
    public void What_the_reader_of_cards_knows_as_labels_is_blanked()
    {
        const string Text = "Published: 8 March 2002\nOutlet: The Post Volume: 3\nBy: The Embassy\nWords.";
        var reading = SomeReading.Of("d1", Text, "2002-03-08");
        reading = reading with { Card = reading.Card with { Publication = "The Post", Volume = "3" } };
        Assert.Equal(
            new string(' ', 23) + "\n" + new string(' ', 26) + "\nBy: The Embassy\nWords.",
            CardLines.Blank(reading)
        );
    }

    [Fact]
    public void A_label_whose_value_is_not_of_the_card_stays()
    {
        const string Text = "Publication: The Post\nDate: some day\nWords.";
        Assert.Same(Text, CardLines.Blank(SomeReading.Of("d1", Text, null)));
    }
}
