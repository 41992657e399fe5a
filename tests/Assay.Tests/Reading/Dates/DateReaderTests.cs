using Assay.Core.Reading.Dates;

namespace Assay.Tests.Reading.Dates;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("March 3, 1925", "1925-03-03")]
    [InlineData("3 March 1925", "1925-03-03")]
    [InlineData("3rd of March, 1925", "1925-03-03")]
    [InlineData("Sept. 9, 1999", "1999-09-09")]
    [InlineData("July 1989", "1989-07")]
    [InlineData("1925-03-03", "1925-03-03")]
    [InlineData("03.03.1925", "1925-03-03")]
    [InlineData("25/3/1925", "1925-03-25")]
    [InlineData("3/4/1925", "1925")]
    [InlineData("1925", "1925")]
    [InlineData("1921-27", "1921/1927")]
    [InlineData("1921–1927", "1921/1927")]
    [InlineData("May 3-5, 2004", "2004-05")]
    [InlineData("3–5 May 2004", "2004-05")]
    [InlineData("March–April 1925", "1925")]
    [InlineData("Spring 1994", "1994")]
    [InlineData("29 February 2000", "2000-02-29")]
    [InlineData("3 марта 1925", "1925-03-03")]
    public void Dates_are_as_exact_as_stated(string words, string iso)
    {
        Assert.True(DateReader.TryReadAt(words, 0, words.Length, out var date));
        Assert.Equal(words.Length, date.Passage.Length);
        Assert.Equal(iso, date.Iso);
    }

    [Theory]
    [InlineData("February 30, 1937")]
    [InlineData("31 April 1937")]
    [InlineData("1937-13-01")]
    [InlineData("29 February 1900")]
    public void Days_that_no_calendar_has_are_impossible(string words)
    {
        Assert.True(DateReader.TryReadAt(words, 0, words.Length, out var date));
        Assert.False(date.IsPossible);
        Assert.Null(date.Iso);
    }

    [Theory]
    [InlineData("March")]
    [InlineData("12345")]
    [InlineData("Marching 1925")]
    [InlineData("2,004")]
    [InlineData("1925.5")]
    [InlineData("A1925")]
    [InlineData("1066")]
    public void Other_numbers_and_words_are_no_dates(string words) =>
        Assert.False(DateReader.TryReadAt(words, 0, words.Length, out _));

    [Fact]
    public void A_day_without_a_year_has_no_iso_form()
    {
        Assert.True(DateReader.TryReadAt("March 3;", 0, 8, out var date));
        Assert.Equal((null, 3, 3, null), (date.Year, date.Month, date.Day, date.Iso));
    }
}
