using System.Collections.Immutable;
using System.Text;
using Assay.Formats.Yaml;

namespace Assay.Formats.Matrices;

/// <summary>Takes a CSV text apart (RFC 4180), with LF or CRLF at the ends of lines; empty lines are passed over.</summary>
internal sealed class CsvRecords(string file, string text, char separator)
{
    private const char Quote = '"';
    private const int MostFields = MatrixLimits.Hypotheses + 100;

    private readonly StringBuilder _field = new();
    private int _at;
    private long _line = 1;

    /// <summary>The semicolon where the first line has more of them outside quotes than commas; else the comma.</summary>
    public static char SeparatorOf(string text)
    {
        var (commas, semicolons, isQuoted) = (0, 0, false);
        foreach (var letter in text)
        {
            if (letter == Quote)
                isQuoted = !isQuoted;
            else if (!isQuoted && letter is '\n' or '\r')
                break;
            else if (!isQuoted)
                (commas, semicolons) = (commas + Count(letter, ','), semicolons + Count(letter, ';'));
        }

        return semicolons > commas ? ';' : ',';

        static int Count(char letter, char wanted) => letter == wanted ? 1 : 0;
    }

    /// <summary>The records in order.</summary>
    /// <exception cref="FormatRefusedException">A quote stands where none may, or is never closed.</exception>
    public IEnumerable<CsvRecord> Read()
    {
        while (_at < text.Length)
        {
            var record = Record();
            if (record.Fields is not [""])
                yield return record;
        }
    }

    private CsvRecord Record()
    {
        var start = _line;
        var fields = ImmutableArray.CreateBuilder<string>();
        do
        {
            if (fields.Count >= MostFields)
                throw new FormatRefusedException(
                    file,
                    _line,
                    "one field more",
                    $"at most {MostFields} in a line"
                );
            fields.Add(Field());
        } while (Take(separator));
        EndLine();
        return new CsvRecord(start, fields.ToImmutable());
    }

    private string Field()
    {
        _field.Clear();
        if (Take(Quote))
            Quoted();
        else
            Plain();
        return _field.ToString();
    }

    private void Plain()
    {
        for (; _at < text.Length && text[_at] != separator && text[_at] is not ('\n' or '\r'); _at++)
        {
            if (text[_at] == Quote)
                throw new FormatRefusedException(
                    file,
                    _line,
                    "a quote inside a field without quotes",
                    "the whole field in quotes, and quotes in it doubled,"
                );
            _field.Append(text[_at]);
        }
    }

    private void Quoted()
    {
        var start = _line;
        while (_at < text.Length)
        {
            var letter = text[_at++];
            if (letter == Quote && !Take(Quote))
            {
                if (_at < text.Length && text[_at] != separator && text[_at] is not ('\n' or '\r'))
                    throw new FormatRefusedException(
                        file,
                        _line,
                        "words after a closing quote",
                        "a separator or the end of the line"
                    );
                return;
            }

            _line += letter == '\n' ? 1 : 0;
            _field.Append(letter);
        }

        throw new FormatRefusedException(file, start, "a quote that is never closed", "a closing quote");
    }

    private void EndLine()
    {
        Take('\r');
        Take('\n');
        _line++;
    }

    private bool Take(char wanted)
    {
        if (_at >= text.Length || text[_at] != wanted)
            return false;
        _at++;
        return true;
    }
}
