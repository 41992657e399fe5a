using Assay.Core.Documents;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.References;

/// <summary>Turns the labels of a reference's words into the fields of a work.</summary>
/// <remarks>Each field is cut from the words of its label; none is filled in from elsewhere (law 7).</remarks>
internal sealed class TaggedReference
{
    private readonly string _text;
    private readonly CitedWork _work = new() { Form = WorkForm.Published };
    private bool _isJournal;

    private TaggedReference(string text) => _text = text;

    /// <summary>Reads <c>text[start..end]</c>, the words of one reference without its number.</summary>
    public static CitedWork Read(string text, int start, int end)
    {
        var words = ReferenceWords.Split(text, start, end);
        var labels = new ReferenceTagger(ReferenceModel.Default).Tag(text, words);
        var reference = new TaggedReference(text);
        foreach (var span in LabelledSpan.Join(words, labels))
            reference.Take(span.Label, span.Passage.Start, span.Passage.End);
        reference.Finish();
        return reference._work;
    }

    private void Take(ReferenceLabel label, int start, int end)
    {
        switch (label)
        {
            case ReferenceLabel.Author:
                TakeAuthors(start, end);
                break;
            case ReferenceLabel.Editor:
                _work.Editors.AddRange(PeopleReader.Read(_text, start, end));
                break;
            case ReferenceLabel.Translator:
                _work.Translators.AddRange(PeopleReader.Read(_text, start, end));
                break;
            case ReferenceLabel.Director or ReferenceLabel.Producer:
                _work.Authors.AddRange(PeopleReader.Read(_text, start, end));
                break;
            case ReferenceLabel.Title:
                TakeTitle(start, end);
                break;
            case ReferenceLabel.ContainerTitle or ReferenceLabel.Journal:
                _isJournal |= label == ReferenceLabel.Journal;
                _work.Container ??= NotEmpty(FieldText.Container(_text, start, end));
                break;
            case ReferenceLabel.CollectionTitle:
                _work.Series ??= NotEmpty(FieldText.Plain(_text, start, end));
                break;
            default:
                TakeImprint(label, start, end);
                break;
        }
    }

    private void TakeImprint(ReferenceLabel label, int start, int end)
    {
        switch (label)
        {
            case ReferenceLabel.Location:
                _work.Place ??= NotEmpty(FieldText.Plain(_text, start, end));
                break;
            case ReferenceLabel.Publisher:
                _work.Publisher ??= NotEmpty(FieldText.Plain(_text, start, end));
                break;
            case ReferenceLabel.Edition:
                _work.Edition ??= NotEmpty(FieldText.Plain(_text, start, end));
                break;
            case ReferenceLabel.Genre:
                _work.Genre ??= NotEmpty(FieldText.Plain(_text, start, end));
                break;
            case ReferenceLabel.Date:
                TakeDate(start, end);
                break;
            default:
                TakeNumbers(label, start, end);
                break;
        }
    }

    private void TakeNumbers(ReferenceLabel label, int start, int end)
    {
        switch (label)
        {
            case ReferenceLabel.Volume:
                TakeVolume(start, end);
                break;
            case ReferenceLabel.Pages:
                _work.Pages ??= PagesIn(start, end);
                break;
            case ReferenceLabel.Isbn:
                _work.StandardNumber ??= NotEmpty(FieldText.Plain(_text, start, end));
                break;
            case ReferenceLabel.Url or ReferenceLabel.Doi:
                TakeAddress(start, end);
                break;
            case ReferenceLabel.CitationNumber:
                break;
            default:
                _work.Note ??= NotEmpty(FieldText.Plain(_text, start, end));
                break;
        }
    }

    private void TakeAuthors(int start, int end)
    {
        if (Signals.TryReadDash(_text, start, _text.Length, out var after) && after >= end - 1)
            _work.IsAuthorElided = true;
        else
            _work.Authors.AddRange(PeopleReader.Read(_text, start, end));
        var words = _text.AsSpan(start, end - start).TrimEnd(" ,.;:");
        if (EndsInRole(words))
            _work.Editors.AddRange(_work.Authors);
    }

    private static bool EndsInRole(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(".)]");
        return words.EndsWith("(ed", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith("(eds", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith(", eds", StringComparison.Ordinal)
            || words.EndsWith(", ed", StringComparison.Ordinal)
            || words.EndsWith(" editors", StringComparison.OrdinalIgnoreCase);
    }

    private void TakeTitle(int start, int end)
    {
        var title = NotEmpty(FieldText.Title(_text, start, end));
        if (_work.Title is null)
        {
            _work.Title = title;
            _work.IsTitleQuoted = _text[start] is '“' or '"' or '«' or '„';
        }
        else
        {
            _work.Note ??= title;
        }
    }

    private void TakeDate(int start, int end)
    {
        var at = start;
        while (DateReader.TryFindNext(_text, at, end, out var date))
        {
            if (_work.Date is null || (_work.Date.Value.Year is null && date.Year is not null))
                _work.Date = date;
            at = date.Passage.End;
        }

        if (_work.Date is not { Year: { } year } first)
            return;
        var past = first.Passage.End;
        if (first.Month == 0)
            _work.Date = MoreExact(first, year, start, end);
        // "2014;25(5):1106-15": volume, issue and pages stand in one word with the year.
        if (past >= start && past + 1 < end && _text[past] == ';' && char.IsAsciiDigit(_text[past + 1]))
            VolumeReader.Read(_text, past + 1, end, _work);
    }

    // "(2001, August 2)": the day stands behind the year.
    private StatedDate MoreExact(StatedDate first, int year, int start, int end)
    {
        var at = Math.Max(first.Passage.End, start);
        while (at < end && !char.IsLetter(_text[at]))
            at++;
        var stop = at;
        while (stop < end && char.IsLetter(_text[stop]))
            stop++;
        var month = stop > at ? MonthNames.Find(_text.AsSpan(at, stop - at)) : 0;
        if (month is < 1 or > 12)
            return first;
        while (stop < end && _text[stop] is ' ' or '.')
            stop++;
        var day = 0;
        while (stop < end && char.IsAsciiDigit(_text[stop]) && day < 100)
            day = (day * 10) + (_text[stop++] - '0');
        return new StatedDate(
            new Passage(first.Passage.Start, stop),
            year,
            month,
            day is > 0 and < 32 ? day : 0
        );
    }

    // "2000;355(9222):" has the year of the work before its volume.
    private void TakeVolume(int start, int end)
    {
        var semicolon = _text.IndexOf(';', start, end - start);
        if (
            semicolon > 0
            && _work.Date is null
            && DateReader.TryFindNext(_text, start, semicolon, out var date)
        )
        {
            _work.Date = date;
            start = semicolon + 1;
        }

        VolumeReader.Read(_text, start, end, _work);
    }

    private string? PagesIn(int start, int end)
    {
        while (start < end && !char.IsAsciiDigit(_text[start]) && !IsPageLetter(start, end))
            start++;
        var words = FieldText.Plain(_text, start, end);
        return NotEmpty(
            words.EndsWith(" p", StringComparison.Ordinal) || words.EndsWith(" S", StringComparison.Ordinal)
                ? words[..^2]
                : words
        );
    }

    // "A62", "e1003", "xii–xv", "S15": letters that are part of a page's number.
    private bool IsPageLetter(int at, int end)
    {
        if (!char.IsLetter(_text[at]) || (at > 0 && char.IsLetter(_text[at - 1])))
            return false;
        if (at + 1 < end && char.IsAsciiDigit(_text[at + 1]))
            return _text[at] is not ('p' or 'P');
        var stop = at;
        while (stop < end && _text[stop] is 'i' or 'v' or 'x' or 'l' or 'c')
            stop++;
        return stop > at && (stop == end || !char.IsLetter(_text[stop]));
    }

    private void TakeAddress(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (_text.AsSpan(at, end - at).StartsWith("10.") && _text.IndexOf('/', at, end - at) > at)
            {
                _work.Doi ??= NotEmpty(
                    Fields.Clean(_text, at, AddressEnd(at, end)).TrimEnd('.', '>', ')', ']')
                );
                if (!Addresses.TryReadAt(_text, start, end, out _))
                    return;
            }

            if (!Addresses.TryReadAt(_text, at, end, out var stop))
                continue;
            _work.Address ??= _text[at..stop];
            if (_work.Doi is null && _work.Address.Contains("doi", StringComparison.OrdinalIgnoreCase))
            {
                var number = _work.Address.IndexOf("10.", StringComparison.Ordinal);
                _work.Doi = number > 0 ? _work.Address[number..] : null;
            }

            return;
        }
    }

    private int AddressEnd(int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(_text[at]))
            at++;
        return at;
    }

    private void Finish()
    {
        // A work that stands by itself is labelled as a container where an author and nothing else goes before it.
        if (_work.Title is null && _work.Container is not null && !_isJournal)
            (_work.Title, _work.Container) = (_work.Container, null);
        if (_isJournal && (_work.Volume ?? _work.Issue ?? _work.Pages) is not null)
            _work.Kind = CitedKind.JournalArticle;
        _work.Kind = _work.Kind is CitedKind.Unknown ? KindReader.Read(_work) : _work.Kind;
    }

    private static string? NotEmpty(string words) => words.Length > 0 ? words : null;
}
