using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>The words for the rungs of the claim ladder.</summary>
/// <remarks>
/// Some words slide between rungs, and the table fixes what Assay takes them for: "involved with" and "linked to" claim
/// no more than contact; "alliance", "cooperates with", "works with" and "collusion" claim an exchange, so material
/// support; "behind" an act claims direction.
/// </remarks>
internal static class RungWords
{
    // rung | verb phrases | noun phrases
    private const string Rows = """
        Tolerance | turn* a blind eye ; tolerat* ; look* the other way ; allow* to operate ; lets operate ; condon* | a blind eye to ; tolerance of ; tolerance for ; acquiescence in
        Contact | involved with ; involved in ; in contact with ; in touch with ; met with ; meets with ; contacted ; linked to ; links with ; tied to ; talk* to ; in talks with ; connected to ; connected with ; communicat* with ; dealing with ; deals with | contacts with ; contact with ; contact between ; contacts between ; links to ; links between ; link between ; ties to ; ties with ; ties between ; connection ; connections ; dealings with ; talks with ; involvement with
        Recruitment | recruit* ; infiltrat* ; penetrat* ; enlist* ; plant* agents ; placed agents | recruitment of ; infiltration of ; penetration of ; agents inside ; agents within ; moles in
        MaterialSupport | fund ; funds ; funded ; funding ; financ* ; arm ; armed ; arms ; arming ; train ; trains ; trained ; training ; shelter* ; harbour* ; harbor* ; suppl* ; support ; supports ; supported ; supporting ; sponsor ; sponsors ; sponsored ; sponsoring ; back ; backed ; backs ; backing ; assist ; assists ; assisted ; assisting ; aid ; aided ; aids ; aiding ; cooperat* with ; co operat* with ; cooperat* ; works with ; work with ; worked with ; working with ; collaborat* with ; collud* with ; collud* ; conspir* with ; allied with ; allied to ; in league with ; in cahoots with ; hand in glove with ; equip ; equipped ; bankroll* ; promot* | alliance ; alliances ; sponsorship ; cooperation ; collaboration ; collusion ; partnership ; support for ; backing for ; aid to ; arms for ; money for ; subsidy to ; pact
        Direction | ordered ; orders ; directed ; directs ; directing ; instructed ; commanded ; masterminded ; orchestrat* ; staged ; stages ; commission* ; instigat* ; behind the attack ; behind the attacks ; behind the bombing ; behind the bombings ; was behind ; is behind ; were behind ; stood behind ; stands behind | direction of ; orders to ; instructions to
        Control | control ; controls ; controlled ; controlling ; run by ; runs ; ran ; operated by ; commands ; commanded by ; manipulat* ; pull* the strings ; pulling the strings ; dominat* ; in the pay of ; under the thumb of | control of ; control over ; puppet of ; puppets of ; puppet ; puppets ; front for ; front organisation ; front organization ; front group ; front organisations ; proxy of ; proxy for ; proxies ; proxy ; instrument of ; tool of ; arm of ; creature of
        Creation | created ; creates ; creating ; founded ; invented ; invents ; set up ; established ; manufactured the group ; conjured up ; fabricated ; built up | creation of ; invention of ; brainchild of ; founder of
        """;

    /// <summary>Phrases, each with its rung and whether it is a noun.</summary>
    public static IEnumerable<PhraseRow<RungWord>> All => Rows.Split('\n').SelectMany(Parse);

    private static IEnumerable<PhraseRow<RungWord>> Parse(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        var rung = RungOf(cells[0]);
        var acted = new RungWord(rung, IsNoun: false);
        var named = new RungWord(rung, IsNoun: true);
        foreach (var phrase in cells[1].Split(';', StringSplitOptions.TrimEntries))
            yield return new PhraseRow<RungWord>(phrase, acted);
        foreach (var phrase in cells[2].Split(';', StringSplitOptions.TrimEntries))
            yield return new PhraseRow<RungWord>(phrase, named);
    }

    // By a switch: the first text would wait for the framework to look the names up.
    private static Rung RungOf(string name) =>
        name switch
        {
            nameof(Rung.Tolerance) => Rung.Tolerance,
            nameof(Rung.Contact) => Rung.Contact,
            nameof(Rung.Recruitment) => Rung.Recruitment,
            nameof(Rung.MaterialSupport) => Rung.MaterialSupport,
            nameof(Rung.Direction) => Rung.Direction,
            nameof(Rung.Control) => Rung.Control,
            nameof(Rung.Creation) => Rung.Creation,
            _ => throw new InvalidDataException($"'{name}' is no Rung."),
        };
}
