using Assay.Core.Reading.Cards;

namespace Assay.Tests.Reading.Cards;

public sealed class LanguageReaderTests
{
    [Theory]
    [InlineData(
        "en",
        "The letter was printed by the newspaper, and it was said that the ministers had known of it."
    )]
    [InlineData(
        "de",
        "Der Brief wurde von der Zeitung gedruckt, und es hieß, dass die Minister nicht davon wussten."
    )]
    [InlineData(
        "fr",
        "La lettre a été imprimée par le journal, et on disait que les ministres ne le savaient pas."
    )]
    [InlineData("es", "La carta fue impresa por el periódico, y se decía que los ministros no lo sabían.")]
    [InlineData(
        "it",
        "La lettera è stata stampata dal giornale, e si diceva che i ministri non lo sapevano."
    )]
    [InlineData(
        "pt",
        "A carta foi impressa pelo jornal, e dizia-se que os ministros não sabiam nada do que havia na carta."
    )]
    [InlineData(
        "nl",
        "De brief werd door de krant gedrukt, en het heette dat de ministers er niet van wisten."
    )]
    [InlineData(
        "pl",
        "List został wydrukowany w gazecie i mówiono, że ministrowie nie wiedzieli o tym nic do końca."
    )]
    [InlineData(
        "sv",
        "Brevet trycktes av tidningen och det hette att ministrarna inte kände till det från början."
    )]
    [InlineData(
        "tr",
        "Mektup gazete için basıldı ve bakanların bu konuda bir şey bilmediği daha sonra söylendi, ama öyle değil."
    )]
    [InlineData("ru", "Письмо было напечатано в газете, и говорили, что министры об этом не знали.")]
    [InlineData("uk", "Лист було надруковано в газеті, і казали, що міністри про це не знали нічого її.")]
    [InlineData("ar", "نشرت الصحيفة الرسالة وقيل إن الوزراء لم يكونوا على علم بها")]
    [InlineData("fa", "روزنامه نامه را چاپ کرد و گفته شد که وزیران از آن خبر نداشتند")]
    [InlineData("he", "המכתב הודפס בעיתון ונאמר שהשרים לא ידעו עליו דבר")]
    [InlineData("zh", "报纸刊登了这封信，据说部长们对此一无所知。")]
    [InlineData("ja", "新聞はその手紙を掲載し、大臣たちは知らなかったと言われた。")]
    [InlineData("ko", "신문은 그 편지를 실었고 장관들은 몰랐다고 한다.")]
    [InlineData("el", "Η εφημερίδα τύπωσε την επιστολή και λέγεται ότι οι υπουργοί δεν ήξεραν τίποτα.")]
    public void Languages_are_told_by_script_and_small_words(string tag, string text) =>
        Assert.Equal(tag, LanguageReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("Pravda 1937")]
    [InlineData("12 34 56 78 90 !?")]
    [InlineData("xylem quark zebra fjord waltz nymph")]
    public void Too_little_text_has_no_language(string text) => Assert.Null(LanguageReader.Read(text));
}
