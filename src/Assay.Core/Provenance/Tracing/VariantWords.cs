namespace Assay.Core.Provenance.Tracing;

/// <summary>Says in words at which places a document goes with a candidate against others, or against it.</summary>
internal static class VariantWords
{
    public static string Names(VariantCounts variants)
    {
        var shared = FormattableString.Invariant(
            $"repeats {Numbers(variants.SharedNames)} that other candidates have otherwise, from word {variants.FirstShared} on"
        );
        var other = FormattableString.Invariant(
            $"has {Numbers(variants.OtherNames)} as other candidates have them and not as it has"
        );
        return Both(variants.SharedNames, shared, variants.OtherNames, other);
    }

    public static string Quotes(VariantCounts variants)
    {
        var shared = FormattableString.Invariant(
            $"quotes as it does in {Places(variants.SharedQuotes)} where other candidates have other words"
        );
        var other = FormattableString.Invariant(
            $"quotes as other candidates do in {Places(variants.OtherQuotes)} where it has other words"
        );
        return Both(variants.SharedQuotes, shared, variants.OtherQuotes, other);
    }

    public static string Words(VariantCounts variants, Variants all)
    {
        var shared = FormattableString.Invariant(
            $"goes with it in {Places(variants.SharedWords)} where others have another word"
        );
        var other = FormattableString.Invariant(
            $"goes with others in {Places(variants.OtherWords)} where it has another word"
        );
        return variants.SharedWords + variants.OtherWords > 0
            ? Both(variants.SharedWords, shared, variants.OtherWords, other)
            : Alone(all);
    }

    private static string Alone(Variants all)
    {
        var (alone, beside) = (all.Alone + all.AloneAgainstMany, all.Minority + all.Majority);
        var own = FormattableString.Invariant(
            $"has words of its own in {Places(alone)} where candidates go along before and behind"
        );
        var others = FormattableString.Invariant(
            $"goes with some other candidates against the rest in {Places(beside)}"
        );
        return Both(alone, own, beside, others);
    }

    public static string Slips(VariantCounts variants, Variants all)
    {
        var garbled = FormattableString.Invariant(
            $"has {Places(all.Garbled)} with a word that hardly any other document has, {variants.Garbled} of them where this one has a known word"
        );
        var mended = FormattableString.Invariant(
            $"has a known word in {Places(all.Mended)} where a candidate has one that hardly any other document has, {variants.Mended} of them this one"
        );
        return Both(all.Garbled, garbled, all.Mended, mended);
    }

    private static string Both(int first, string said, int second, string also) =>
        second == 0 ? said
        : first == 0 ? also
        : said + ", and " + also;

    private static string Numbers(int count) =>
        count == 1 ? "a number or name" : FormattableString.Invariant($"{count} numbers or names");

    private static string Places(int count) =>
        count == 1 ? "one place" : FormattableString.Invariant($"{count} places");
}
