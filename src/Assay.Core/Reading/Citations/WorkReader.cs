using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>Reads one item, the words between two separators, into the fields of a work.</summary>
/// <remarks>
/// The item is cut into pieces; dates, addresses, pages, roles and imprints are recognised and taken out, names are read
/// at the start, and what is left is the title and the work it appeared in. No field holds a word that the item does not.
/// </remarks>
internal sealed class WorkReader
{
    /// <summary>The longest item that is read; longer ones are prose that a missing bracket let in.</summary>
    public const int MaximumLength = 1500;

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly CitedWork _work = new();
    private readonly List<Piece> _core = [];
    private List<Piece> _pieces = [];
    private int _bracketImprint = int.MaxValue;
    private NameList _names = NameList.None(0);

    private WorkReader(string text, int start, int end)
    {
        _text = text;
        _start = start;
        _end = end;
    }

    /// <summary>Reads <c>text[start..end]</c>; the form is <see cref="WorkForm.None"/> where it cites nothing.</summary>
    public static CitedWork Read(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ';'))
            end--;
        if (end == start || end - start > MaximumLength)
            return new CitedWork();
        var reader = new WorkReader(text, start, end);
        reader.ReadItem();
        return reader._work;
    }

    /// <summary>Whether the piece holds pages, a volume, a number or another place inside a work.</summary>
    public static bool IsLocator(string text, Piece piece)
    {
        var words = piece.In(text);
        return Locators.IsLocator(words);
    }

    /// <summary>Whether the words name an edition: <c>2nd ed.</c></summary>
    public static bool IsEdition(ReadOnlySpan<char> words) =>
        words.Length < 24
        && (
            words.EndsWith(" ed.", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith(" ed", StringComparison.OrdinalIgnoreCase)
            || words.Contains("edition", StringComparison.OrdinalIgnoreCase)
        )
        && Words.Count(words) <= 3;

    private void ReadItem()
    {
        if (_text[_start] == ',')
        {
            ReadLostSource();
            return;
        }

        var at = Signals.Skip(_text, _start, _end);
        if (at >= _end)
            return;
        if (Signals.TryReadBack(_text, at, _end, out var afterBack))
        {
            ReadBack(afterBack);
            return;
        }

        if (Signals.TryReadDash(_text, at, _end, out var afterDash))
        {
            _work.IsAuthorElided = true;
            at = Signals.Skip(_text, afterDash + 1, _end);
        }

        if (at >= _end || !BeginsLikeWork(at) || TryReadNamedBack(at) || TryReadAuthorYear(at))
            return;
        if (IsSpanOfTime(at))
            return;
        _names = _work.IsAuthorElided ? NameList.None(at) : NameReader.Read(_text, at, _end);
        // Pieces are cut behind surnames with initials, whose full stops would end a piece.
        _pieces = PieceReader.Read(_text, _names.IsInverted ? _names.End : at, _end);
        if (LegalReader.TryRead(_text, _pieces, _work) || ArchiveReader.TryRead(_text, _pieces, _work))
            return;
        TakeOut();
        if (_core.Count > 0)
            ReadCore();
        else if (_names.IsInverted && _work.Date is not null)
            TakeAuthorsOnly();
        else if (_work.Address is not null)
            _work.Form = WorkForm.Web;
        else if (_work.Date is not null)
            _work.Form = WorkForm.DateOnly;
    }

    // "8 February 1700 – 17 March 1782" tells of a life, not of a work.
    private bool IsSpanOfTime(int at)
    {
        if (!DateReader.TryFindNext(_text, at, _end, out var first))
            return false;
        var next = first.Passage.End;
        while (next < _end && _text[next] is ' ' or '–' or '-' or '—')
            next++;
        return next > first.Passage.End + 1
            && DateReader.TryReadAt(_text, next, _end, out _)
            && _text.AsSpan(first.Passage.End, next - first.Passage.End).ContainsAny("–-—");
    }

    private bool BeginsLikeWork(int at)
    {
        var c = _text[at];
        if (
            char.IsUpper(c)
            || char.IsDigit(c)
            || c is '“' or '"' or '„' or '«' or '‘' or '\'' or '[' or '('
            || Addresses.TryReadAt(_text, at, _end, out _)
        )
            return true;
        if (char.IsLetter(c) && !char.IsLower(c))
            return true;
        var stop = at;
        while (stop < _end && char.IsLetter(_text[stop]))
            stop++;
        // "de Gaulle, Mémoires", "al-Ahram, 3 March 2004", "iStories, 3 March 2020".
        return (
                Words.IsParticle(_text.AsSpan(at, stop - at))
                && stop + 1 < _end
                && _text[stop] is ' ' or '-' or '’'
                && char.IsUpper(_text[stop + 1])
            ) || (at + 1 < _end && char.IsUpper(_text[at + 1]));
    }

    private void ReadBack(int after)
    {
        _work.Form = WorkForm.BackReference;
        var at = after;
        while (at < _end && (char.IsWhiteSpace(_text[at]) || _text[at] is ',' or '.'))
            at++;
        if (DateReader.TryReadAt(_text, at, _end, out var date))
        {
            _work.Date = date;
            at = date.Passage.End;
        }

        Locators.Read(_text, at, _end, _work);
    }

    // "Satter, op. cit., p. 5"
    private bool TryReadNamedBack(int at)
    {
        var names = NameReader.Read(_text, at, _end);
        if (names.Names.Count == 0 || names.End + 2 >= _end || _text[names.End] is not (',' or ' '))
            return false;
        var after = names.End + (_text[names.End] == ',' ? 2 : 1);
        if (!Signals.TryReadBack(_text, after, _end, out var afterBack) || char.IsUpper(_text[after]))
            return false;
        _work.Authors.AddRange(names.Names);
        ReadBack(afterBack);
        return true;
    }

    private void ReadLostSource()
    {
        var at = _start;
        while (at < _end && (_text[at] == ',' || char.IsWhiteSpace(_text[at])))
            at++;
        if (!DateReader.TryReadAt(_text, at, _end, out var date))
            return;
        _work.Form = WorkForm.LostSource;
        _work.Date = date;
        Locators.Read(_text, date.Passage.End, _end, _work);
    }

    private bool TryReadAuthorYear(int at)
    {
        var names = NameReader.Read(_text, at, _end);
        if (names.Names.Count == 0 || names.AreEditors || names.Names.Any(name => Words.Count(name) > 3))
            return false;
        var after = names.End;
        while (after < _end && _text[after] is ',' or ' ' or '\u00A0' or '\n')
            after++;
        if (after == names.End)
            return false;
        var noDate = Words.StartsWith(_text, after, _end, "n.d.");
        var isDate = DateReader.TryReadAt(_text, after, _end, out var date);
        if (
            !noDate
            && !(
                isDate
                && date is { HasMonth: false, LastYear: null }
                && date.Passage.Length <= 5
                && date.Year is not null
            )
        )
            return false;
        var rest = noDate ? after + 4 : date.Passage.End;
        if (
            !Locators.IsRest(_text, rest, _end)
            || Words.IsYearHead(FirstWord(at))
            || (names.Names.Count == 1 && Words.HasPublisherWord(_text.AsSpan(at, names.End - at)))
        )
            return false;
        _work.Form = WorkForm.AuthorYear;
        if (names.Names.Count == 1 && Words.HasOutletWord(names.Names[0]))
            _work.Source = names.Names[0];
        else
            _work.Authors.AddRange(names.Names);
        _work.Date = noDate ? null : date;
        _work.IsSure =
            (rest < _end && _text[rest] is not '.')
            || noDate
            || names.Names.Count > 1
            || _text.AsSpan(at, after - at).Contains("et al", StringComparison.Ordinal);
        Locators.Read(_text, rest, _end, _work);
        return true;
    }

    private ReadOnlySpan<char> FirstWord(int at)
    {
        var stop = at;
        while (stop < _end && char.IsLetterOrDigit(_text[stop]))
            stop++;
        return _text.AsSpan(at, stop - at);
    }

    // Sorts out every piece whose kind shows by itself what it is.
    private void TakeOut()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            switch (piece.Kind)
            {
                case PieceKind.Address:
                    _work.Address ??= piece.In(_text).ToString();
                    break;
                case PieceKind.Date:
                    if (i == 0 || !IsAccess(_pieces[i - 1]))
                        TakeDate(piece.Date);
                    break;
                case PieceKind.Bracketed:
                    TakeBracket(piece);
                    break;
                case PieceKind.Quoted:
                    _core.Add(piece);
                    break;
                default:
                    TakeWords(piece);
                    break;
            }
        }
    }

    private void TakeDate(StatedDate date)
    {
        // "1915–1918" behind the year of the work tells what its title is about.
        if (_work.Date is { IsRange: false } && date is { IsRange: true, HasMonth: false })
            return;
        // A later date is the date of the work; a mere year does not replace one with a month.
        if (_work.Date is null || date.HasMonth || !_work.Date.Value.HasMonth)
            _work.Date = date;
    }

    private void TakeBracket(Piece piece)
    {
        var inside = piece.In(_text);
        if (IsAccess(piece) || RoleReader.TryRead(_text, piece, _work) || IsEdition(inside))
            return;
        if (
            DateReader.TryReadAt(_text, piece.Start, piece.End, out var date)
            && date.Passage.End == piece.End
        )
        {
            TakeDate(date);
            _bracketImprint = Math.Min(_bracketImprint, piece.Start);
            return;
        }

        if (Locators.IsLocator(inside))
        {
            if (inside.Length <= 5 && char.IsDigit(inside[0]))
                _work.Issue ??= inside.ToString();
            else
                Locators.Read(_text, piece.Start, piece.End, _work);
            return;
        }

        if (!char.IsUpper(inside[0]) && !char.IsDigit(inside[0]))
            return;
        _bracketImprint = Math.Min(_bracketImprint, piece.Start);
        ImprintReader.ReadBracket(_text, piece, _work);
    }

    private void TakeWords(Piece piece)
    {
        if (
            IsAccess(piece)
            || Words.IsWeekday(piece.In(_text))
            || IsEditorsInside(piece)
            || RoleReader.TryRead(_text, piece, _work)
            || IsEdition(piece.In(_text))
        )
            return;
        if (
            _bracketImprint < piece.Start
            && _work.Publisher is not null
            && char.IsAsciiDigit(_text[piece.Start])
        )
            _work.Pages ??= Fields.Clean(_text, piece.Start, piece.End);
        else if (_core.Count > 0 && Locators.IsLocator(piece.In(_text)))
            Locators.Read(_text, piece.Start, piece.End, _work);
        else if (
            piece.In(_text)
            is not ("n.d" or "n.d." or "forthcoming" or "in press" or "undated" or "n.p" or "n.p.")
        )
            _core.Add(piece);
    }

    // "in John Gooch and Amos Perlmutter, eds., Military Deception"
    private bool IsEditorsInside(Piece piece)
    {
        if (!Words.StartsWith(_text, piece.Start, piece.End, "in "))
            return false;
        var start = piece.Start + 3;
        var next = _pieces.IndexOf(piece) + 1;
        if (
            next >= _pieces.Count
            || !RoleReader.IsBareRole(_pieces[next].In(_text))
            || !NameReader.IsPerson(_text, start, piece.End)
        )
            return false;
        _work.Editors.AddRange(NameReader.Read(_text, start, piece.End).Names);
        return true;
    }

    private bool IsAccess(Piece piece)
    {
        if (piece.Kind is not (PieceKind.Words or PieceKind.Bracketed))
            return false;
        foreach (
            var word in (ReadOnlySpan<string>)
                [
                    "accessed",
                    "last accessed",
                    "retrieved",
                    "available",
                    "viewed",
                    "visited",
                    "last visited",
                    "last modified",
                    "downloaded",
                    "abgerufen",
                    "consulté",
                    "дата обращения",
                ]
        )
        {
            if (Words.StartsWith(_text, piece.Start, piece.End, word))
                return true;
        }

        return false;
    }

    private void TakeAuthorsOnly()
    {
        _work.Authors.AddRange(_names.Names);
        _work.Form = WorkForm.AuthorYear;
    }

    private void ReadCore()
    {
        CutTrailingDate();
        var imprint = TakeImprint();
        if (
            _core.Count == 1
            && !imprint
            && _core[0].Kind == PieceKind.Words
            && _bracketImprint == int.MaxValue
            && !_names.IsInverted
        )
        {
            ReadSingle(_core[0]);
            return;
        }

        var names = Believe(_names);
        TakeNames(names);
        var titles = _core
            .Where(piece => piece.Start >= names.End || piece.Kind == PieceKind.Quoted)
            .ToList();
        if (titles.Exists(piece => piece.Kind == PieceKind.Quoted))
            TitleReader.ReadQuoted(_text, titles, _work);
        else
            TitleReader.ReadPlain(_text, titles, imprint, names.Names.Count > 0, _bracketImprint, _work);
        if (_work.Form == WorkForm.None)
            _work.Form = WorkForm.Published;
    }

    private void TakeNames(NameList names)
    {
        if (names.AreEditors)
            _work.Editors.InsertRange(0, names.Names);
        var isOutlet = names.Names.Count == 1 && !names.IsInverted && !names.AreEditors;
        if (isOutlet && Words.IsBroadcaster(names.Names[0]))
            _work.Publisher = names.Names[0];
        else if (isOutlet && Words.HasOutletWord(names.Names[0]))
            _work.Container = names.Names[0];
        else
            _work.Authors.AddRange(names.Names);
    }

    // Names are believed only where a title can follow them; surnames first are people in any case.
    private NameList Believe(NameList names)
    {
        if (names.Names.Count == 0 || names.IsInverted)
            return names;
        var boundary =
            names.End >= _end
            || _text[names.End] is ',' or '.' or ';' or ':'
            || (
                names.End + 1 < _end
                && _text[names.End] == ' '
                && _text[names.End + 1] is '(' or '[' or '“' or '"' or '«' or '‘'
            );
        var rest = _core.Count(piece => piece.Start >= names.End);
        return boundary && rest > 0 && !Words.HasPublisherWord(names.Names[0])
            ? names
            : NameList.None(_start);
    }

    private void CutTrailingDate()
    {
        if (_work.Date is not null)
            return;
        for (var i = _core.Count - 1; i >= 0; i--)
        {
            if (
                _core[i].Kind != PieceKind.Words
                || !TryFindTrailingDate(_core[i], out var date)
                || IsSpokenYear(date)
            )
                continue;
            _work.Date = date;
            var stop = date.Passage.Start;
            foreach (var link in (ReadOnlySpan<string>)[" of ", " dated ", " from ", " on ", " "])
            {
                if (
                    stop - link.Length >= _core[i].Start
                    && Words.StartsWith(_text, stop - link.Length, stop, link)
                )
                    stop -= link.Length;
            }

            _core[i] = _core[i] with { End = stop };
            if (_core[i].End <= _core[i].Start)
                _core.RemoveAt(i);
            return;
        }
    }

    // "than it was in 2008", "Section 1032"
    private bool IsSpokenYear(StatedDate date)
    {
        var end = date.Passage.Start;
        while (end > _start && _text[end - 1] == ' ')
            end--;
        var start = end;
        while (start > _start && char.IsLetter(_text[start - 1]))
            start--;
        return !date.HasMonth
            && Words.IsYearHead(_text.AsSpan(start, end - start))
            && _text.AsSpan(start, end - start) is not ("of" or "from");
    }

    private bool TryFindTrailingDate(Piece piece, out StatedDate date)
    {
        var at = piece.Start + 1;
        while (DateReader.TryFindNext(_text, at, piece.End, out date))
        {
            if (date.Passage.End == piece.End)
                return true;
            at = date.Passage.End;
        }

        return false;
    }

    private bool TakeImprint()
    {
        for (var i = _core.Count - 1; i >= 0; i--)
        {
            if (
                _core[i].Kind != PieceKind.Words
                || !ImprintReader.IsImprint(_text, _core[i], i == _core.Count - 1 && i > 1, out var colon)
            )
                continue;
            var start = ImprintReader.PlaceStart(_text, _core, _core[i]);
            _work.Place ??= Fields.Clean(_text, start, colon);
            var stop = ImprintReader.PublisherEnd(_text, _core, _core[i]);
            _work.Publisher ??= Fields.Clean(_text, colon + 1, stop);
            _core.RemoveAll(piece => piece.Start >= start && piece.End <= stop);
            return true;
        }

        return false;
    }

    private void ReadSingle(Piece piece)
    {
        var words = Fields.Clean(_text, piece.Start, piece.End);
        if (words.Length == 0)
            return;
        if (
            _work.Address is not null
            || Documentary.IsDocument(words)
            || _work.IsAuthorElided
            || _work.Editors.Count > 0
        )
        {
            _work.Title = words;
            _work.Form = WorkForm.Published;
        }
        else if (_work.Date is { HasMonth: true })
        {
            _work.Source = words;
            _work.Form = WorkForm.Dated;
        }
        else if (_work.Date is null && (_work.Pages is not null || EndsInEmptyDate()))
        {
            _work.Source = words;
            _work.Form = WorkForm.Dated;
        }
        else if (_work.Date is null)
        {
            _work.Form = WorkForm.None;
        }
        else
        {
            _work.Title = words;
            _work.Form = WorkForm.Published;
        }
    }

    // "Gordon, )" and "EDM, n.d." leave a place for a date.
    private bool EndsInEmptyDate() =>
        _text[_end - 1] == ',' || Words.StartsWith(_text, _end - 4, _end, "n.d.");
}
