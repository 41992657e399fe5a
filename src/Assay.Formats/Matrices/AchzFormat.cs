using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Assay.Core.Weighing.Matrices;
using Assay.Formats.Yaml;

namespace Assay.Formats.Matrices;

/// <summary>PARC ACH 2 files: XML in UTF-16 inside gzip.</summary>
/// <remarks>
/// Read are <c>PROJECT-TITLE</c> and, below the one <c>MATRIX</c>, the <c>NAME</c> of each <c>HYPOTHESIS</c> and the
/// <c>NAME</c>, <c>CREDIBILITY</c>, <c>RELEVANCE</c> and <c>VALUES</c> of each <c>EVIDENCE</c>, whose marks stand in the
/// order of the hypotheses with a blank in the double ones. A document type is passed over and never processed, so that
/// no entity of its own can grow. Hypotheses are named H1, H2, ... and items E1, E2, ... in the order of the file.
/// </remarks>
internal sealed class AchzFormat
{
    private const string Matrix = "MATRIX";
    private const string Hypothesis = "HYPOTHESIS";
    private const string Evidence = "EVIDENCE";

    private readonly MatrixDraft _draft;
    private readonly XmlReader _xml;
    private readonly List<string> _path = [];
    private readonly StringBuilder _text = new();
    private readonly List<AchzRecord> _evidence = [];
    private AchzRecord? _record;
    private long _textLine;
    private bool _hasMatrix;

    private AchzFormat(string file, XmlReader xml)
    {
        _draft = new MatrixDraft(file);
        _xml = xml;
    }

    /// <summary>Reads the unpacked text.</summary>
    public static EvidenceMatrix Read(string file, string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
        };
        using var xml = XmlReader.Create(new StringReader(text), settings);
        try
        {
            return new AchzFormat(file, xml).Read();
        }
        catch (XmlException exception)
        {
            throw new FormatRefusedException(
                $"{file}, line {exception.LineNumber}: this is no XML: {exception.Message}",
                exception
            );
        }
    }

    private long Line => ((IXmlLineInfo)_xml).LineNumber;

    private EvidenceMatrix Read()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element)
                Start();
            else if (_xml.NodeType == XmlNodeType.EndElement)
                End();
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                _text.Append(_xml.Value);
        }

        if (!_hasMatrix)
            throw _draft.Refuse(1, "no MATRIX", "the XML that PARC ACH writes");
        // Only now: the hypotheses may stand behind the evidence.
        for (var i = 0; i < _evidence.Count; i++)
            AddEvidence(_evidence[i], i + 1);
        return _draft.Build(1);
    }

    private void Start()
    {
        if (_xml.Depth > MatrixLimits.Depth)
            throw _draft.Refuse(
                Line,
                "one element inside another too often",
                $"at most {MatrixLimits.Depth} levels"
            );
        _text.Clear();
        _textLine = Line;
        var name = _xml.LocalName;
        if (string.Equals(name, Matrix, StringComparison.Ordinal))
        {
            if (_hasMatrix)
                throw _draft.Refuse(Line, "a second MATRIX", "one");
            _hasMatrix = true;
        }
        else if (IsBelow(Matrix) && name is Hypothesis or Evidence)
            _record = new AchzRecord(name, Line);

        if (_xml.IsEmptyElement)
            Close(name);
        else
            _path.Add(name);
    }

    private void End()
    {
        var name = _path[^1];
        _path.RemoveAt(_path.Count - 1);
        Close(name);
    }

    /// <summary>An element is over; its path no longer holds it.</summary>
    private void Close(string name)
    {
        if (_record is { } record && IsBelow(record.Kind))
            record.Fields.TryAdd(name, (_textLine, _text.ToString()));
        else if (
            _record is { } done
            && IsBelow(Matrix)
            && string.Equals(name, done.Kind, StringComparison.Ordinal)
        )
            Finish(done);
        else if (
            string.Equals(name, "PROJECT-TITLE", StringComparison.Ordinal)
            && _text.ToString().Trim() is { Length: > 0 } title
        )
            _draft.Title ??= title;
        _text.Clear();
    }

    private void Finish(AchzRecord record)
    {
        _record = null;
        if (string.Equals(record.Kind, Evidence, StringComparison.Ordinal))
            _evidence.Add(record);
        else
            _draft.Hypothesis(record.Line, Numbered("H", _draft.Hypotheses + 1), record.Text("NAME"));
        if (_evidence.Count > MatrixLimits.Items)
            throw _draft.Refuse(record.Line, "one EVIDENCE more", $"at most {MatrixLimits.Items}");
    }

    private void AddEvidence(AchzRecord record, int number)
    {
        var values =
            record.Text("VALUES") ?? throw _draft.Refuse(record.Line, "no VALUES", "the item's marks");
        var line = record.LineOf("VALUES");
        var marks = values.Split(',');
        if (marks.Length != _draft.Hypotheses)
            throw _draft.Refuse(
                line,
                $"{marks.Length} VALUES",
                $"one for each of the {_draft.Hypotheses} hypotheses"
            );
        _draft.Item(
            record.Line,
            new MatrixItem
            {
                Id = Numbered("E", number),
                Says = record.Text("NAME") ?? "",
                Credibility = _draft.Level(record.LineOf("CREDIBILITY"), record.Text("CREDIBILITY")),
                Relevance = _draft.Level(record.LineOf("RELEVANCE"), record.Text("RELEVANCE")),
                Votes = [.. marks.Select(mark => Votes(line, mark))],
            }
        );
    }

    private ImmutableArray<Consistency> Votes(long line, string mark) =>
        string.IsNullOrWhiteSpace(mark)
            ? []
            : [_draft.Mark(line, mark.Replace(" ", "", StringComparison.Ordinal))];

    private bool IsBelow(string name) =>
        _path.Count > 0 && string.Equals(_path[^1], name, StringComparison.Ordinal);

    private static string Numbered(string letter, int number) =>
        letter + number.ToString(CultureInfo.InvariantCulture);
}
