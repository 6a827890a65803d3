using System.Text.RegularExpressions;
using Acornima;
using Acornima.Ast;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>What a module or a style sheet takes from the browser.</summary>
internal static partial class BrowserUse
{
    /// <summary>The names that a module does not make itself: what is read of the browser's things, and with () what is called. The module is read as ES2017, no newer.</summary>
    /// <exception cref="ParseErrorException">It has syntax that ES2017 has not.</exception>
    public static IReadOnlySet<string> OfScript(string code)
    {
        var module = new Parser(new ParserOptions { EcmaVersion = EcmaVersion.ES2017 }).ParseModule(code);
        var names = new Names();
        Walk(module, names);
        names.Used.ExceptWith(names.Own);
        names.Called.ExceptWith(names.OwnCalls);
        return names.Used.Concat(names.Called.Select(name => name + "()")).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Properties, functions, at-rules and pseudo-classes of a style sheet, but its own variables.</summary>
    public static IReadOnlySet<string> OfStyle(string code)
    {
        var plain = Quoted().Replace(Comment().Replace(code, ""), "");
        var used = AtRule().Matches(plain).Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        used.UnionWith(Property().Matches(plain).Select(one => one.Groups[1].Value).Where(one => !one.StartsWith("--", StringComparison.Ordinal)));
        used.UnionWith(Declaration().Matches(plain).SelectMany(one => Function().Matches(one.Value)).Select(one => one.Groups[1].Value));
        used.UnionWith(Unit().Matches(plain).Select(one => one.Groups[1].Value));
        foreach (var head in Head().Matches(plain).Select(one => one.Groups[1].Value.Trim()))
            used.UnionWith(head.StartsWith('@') ? Condition().Matches(head).Select(one => one.Groups[1].Value) : Pseudo().Matches(head).Select(one => one.Value));
        return used;
    }

    /// <summary>Rules with :has that hold other selectors too: a browser that doesn't know it drops the whole rule.</summary>
    public static IEnumerable<string> MixedHas(string code) => Head().Matches(Comment().Replace(code, "")).Select(one => one.Groups[1].Value.Trim())
        .Where(head => head.Contains(":has(", StringComparison.Ordinal) && Bracketed().Replace(Bracketed().Replace(head, ""), "").Contains(',', StringComparison.Ordinal));

    private static void Walk(Node node, Names names)
    {
        switch (node)
        {
            // What is called must be a method of its own to pass: a field named "at" does not make one.api.at() known.
            case CallExpression { Callee: MemberExpression { Computed: false, Property: Identifier name } callee } call:
                names.Called.Add(name.Name);
                Walk(callee.Object, names);
                foreach (var argument in call.Arguments)
                    Walk(argument, names);
                return;
            case MemberExpression { Computed: false, Property: Identifier name } member:
                Take(member, name.Name, names);
                Walk(member.Object, names);
                return;
            case Property { Computed: false, Key: Identifier key } property:
                names.Own.Add(key.Name);
                if (property.Value is IFunction)
                    names.OwnCalls.Add(key.Name);
                Walk(property.Value, names);
                return;
            case MethodDefinition { Key: Identifier key } method:
                names.Own.Add(key.Name);
                names.OwnCalls.Add(key.Name);
                Walk(method.Value, names);
                return;
            case Identifier free:
                names.Used.Add(free.Name);
                break;
            default:
                foreach (var declared in DeclaredBy(node))
                    Declare(declared, names.Own);
                break;
        }

        foreach (var child in node.ChildNodes)
            Walk(child, names);
    }

    // texts.x and x.dataset.y are the page's own words.
    private static void Take(MemberExpression member, string name, Names names)
    {
        if (member.Object is ThisExpression)
            names.Own.Add(name);
        else if (member.Object is not Identifier { Name: "texts" } and not MemberExpression { Property: Identifier { Name: "dataset" } })
            names.Used.Add(name);
    }

    private static IEnumerable<Node?> DeclaredBy(Node node) => node switch
    {
        VariableDeclarator one => [one.Id],
        IFunction one => [one.Id, .. one.Params],
        ClassDeclaration one => [one.Id],
        CatchClause one => [one.Param],
        ImportSpecifier one => [one.Local],
        _ => [],
    };

    private static void Declare(Node? name, HashSet<string> own)
    {
        if (name is Identifier one)
            own.Add(one.Name);
        else if (name is not null)
            foreach (var child in name.ChildNodes)
                Declare(child, own);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("@[a-z-]+")]
    private static partial Regex AtRule();

    [GeneratedRegex(@"[{;]\s*([a-z-]+)\s*:")]
    private static partial Regex Property();

    [GeneratedRegex(@"[{;]\s*[a-z-]+\s*:[^;{}]*(?=[;}])")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"([a-z-]+)\(")]
    private static partial Regex Function();

    [GeneratedRegex(@"\d(vmax|vmin|vw|vh|dvh|svh|lvh|rem|ch|lh|cqw|cqi)\b")]
    private static partial Regex Unit();

    [GeneratedRegex(@"([^{};]+)\{")]
    private static partial Regex Head();

    [GeneratedRegex(@"\((prefers[a-z-]*|forced-colors|hover|pointer)")]
    private static partial Regex Condition();

    [GeneratedRegex("::?[a-z-]+")]
    private static partial Regex Pseudo();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Bracketed();

    private sealed class Names
    {
        public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Own { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Called { get; } = new(StringComparer.Ordinal);

        public HashSet<string> OwnCalls { get; } = new(StringComparer.Ordinal);
    }
}
