using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ExpertReview.Features.Scans;

/// <summary>Writes what stands in a PDF as it is written in one (ISO 32000, 7.3), with references told anew.</summary>
/// <param name="to">Where it is written.</param>
/// <param name="reference">How a reference is written.</param>
internal sealed class TokenText(Stream to, Func<IndirectReference, string> reference)
{
    // The reader has bounded the depth already; a second bound costs nothing.
    private const int Deepest = 200;

    /// <summary>Writes a value; of a stream the dictionary, with its true length, and the bytes.</summary>
    public void Write(IToken? token, int depth = 0)
    {
        if (depth > Deepest)
            throw new ScanFaultException(ScanFault.Damaged);
        switch (token)
        {
            case DictionaryToken dictionary:
                Dictionary(dictionary, depth);
                break;
            case ArrayToken array:
                Text("[");
                foreach (var one in array.Data)
                    Write(one, depth + 1);
                Text("]");
                break;
            case StreamToken stream:
                Dictionary(stream.StreamDictionary.With(NameToken.Length, new NumericToken(stream.Data.Length)), depth);
                Text("\nstream\n");
                to.Write(stream.Data.Span);
                Text("\nendstream");
                break;
            default:
                Text(Simple(token));
                break;
        }
    }

    /// <summary>Writes ASCII as it stands.</summary>
    public void Text(string text) => to.Write(Encoding.ASCII.GetBytes(text));

    /// <summary>A name with its slash.</summary>
    public static string Name(string name)
    {
        var text = new StringBuilder("/");
        foreach (var one in Encoding.Latin1.GetBytes(name))
            if (one is > 32 and < 127 && !"()<>[]{}/%#".Contains((char)one, StringComparison.Ordinal))
                text.Append((char)one);
            else
                text.Append(CultureInfo.InvariantCulture, $"#{one:X2}");
        return text.ToString();
    }

    private void Dictionary(DictionaryToken dictionary, int depth)
    {
        Text("<<");
        foreach (var (name, value) in dictionary.Data)
        {
            Text(Name(name));
            Write(value, depth + 1);
        }

        Text(">>");
    }

    private string Simple(IToken? token) => token switch
    {
        NameToken name => Name(name.Data),
        NumericToken number => " " + Number(number.Data),
        BooleanToken boolean => boolean.Data ? " true" : " false",
        IndirectReferenceToken indirect => " " + reference(indirect.Data),
        StringToken text => "<" + Convert.ToHexString(text.GetBytes()) + ">",
        HexToken hex => "<" + Convert.ToHexString(hex.Bytes) + ">",
        _ => " null",
    };

    private static string Number(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("0.######", CultureInfo.InvariantCulture);
}
