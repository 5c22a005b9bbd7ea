using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.Running;

namespace KnowledgeFlow.Cli.Tests;

/// <summary>Every message about bad input, of every room: said in both languages, with all that it was told in either.</summary>
public sealed partial class MessageCatalogueTests
{
    private static readonly Assembly[] Assemblies = [typeof(StudyRunner).Assembly, typeof(KflowApplication).Assembly];

    // What only the sentences of one language need.
    private static readonly string[] OfGrammar = ["isWhole"];

    public static TheoryData<string> Catalogues => [.. Types().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void EveryMessageIsSaidInBothLanguages(string catalogue)
    {
        var type = Types().Single(type => type.FullName == catalogue);
        foreach (var method in Members(type))
        {
            foreach (var (arguments, shown) in Samples(method))
            {
                switch (method.Invoke(null, arguments))
                {
                    case InputMessage message:
                        Check(method, message.Finding, shown);
                        Check(method, message.Remedy, shown);
                        CheckArguments(method, new Phrase($"{message.Finding.English} {message.Remedy.English}", $"{message.Finding.Chinese} {message.Remedy.Chinese}"), shown);
                        break;
                    case Phrase phrase:
                        Check(method, phrase, shown);
                        CheckArguments(method, phrase, shown);
                        break;
                    default:
                        throw new InvalidOperationException($"{type.Name}.{method.Name} says nothing.");
                }
            }
        }
    }

    // A message that is composed where it is thrown would be in one language.
    [Fact]
    public void NoMessageIsComposedOutsideOfACatalogue()
    {
        var strays = Sources().Where(source => !source.Path.Contains("/BadInput/", StringComparison.Ordinal) && !source.Path.EndsWith("StudyReconstruction.cs", StringComparison.Ordinal))
            .Where(source => Composed().IsMatch(source.Text)).Select(source => source.Path);
        strays.Should().BeEmpty();
    }

    [Fact]
    public void EveryMessageIsOfUse()
    {
        var text = string.Concat(Sources().Select(source => source.Text));
        var unused = Types().SelectMany(type => Members(type).Select(method => $"{type.Name}.{method.Name.Replace("get_", string.Empty, StringComparison.Ordinal)}"))
            .Where(name => !text.Contains(name, StringComparison.Ordinal));
        unused.Should().BeEmpty();
    }

    private static void Check(MethodInfo method, Phrase phrase, IReadOnlyDictionary<string, string> shown)
    {
        phrase.English.Should().NotBeEmpty(method.Name).And.NotContain("Phrase {");
        phrase.Chinese.Should().NotBeEmpty(method.Name).And.NotContain("Phrase {");
        Han().IsMatch(phrase.English).Should().BeFalse($"\"{phrase.English}\" of {method.Name} is for a reader of English");

        // Operators and names alone need no words.
        var words = shown.Values.Aggregate(phrase.English, (text, argument) => text.Replace(argument, string.Empty, StringComparison.Ordinal));
        (Han().IsMatch(phrase.Chinese) || !Word().IsMatch(words)).Should().BeTrue($"\"{phrase.Chinese}\" of {method.Name} is for a reader of Chinese");
        Braced().Replace(phrase.Chinese, "…").Should().NotContain(" ，").And.NotContain("。。").And.NotMatchRegex("[\u4E00-\u9FFF],", $"{method.Name} has marks of another language");
    }

    private static void CheckArguments(MethodInfo method, Phrase said, IReadOnlyDictionary<string, string> shown)
    {
        foreach (var (name, argument) in shown.Where(pair => !OfGrammar.Contains(pair.Key)))
        {
            said.Chinese.Contains(argument, StringComparison.Ordinal).Should().Be(
                said.English.Contains(argument, StringComparison.Ordinal), $"{method.DeclaringType!.Name}.{method.Name} shows {name} to readers of both languages or of none: {said.English} / {said.Chinese}");
        }
    }

    private static IEnumerable<Type> Types() => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: true, IsSealed: true } && (type.Name.EndsWith("Messages", StringComparison.Ordinal) || type.Name.EndsWith("Damage", StringComparison.Ordinal)));

    private static IEnumerable<MethodInfo> Members(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.IsPublic && (method.ReturnType == typeof(InputMessage) || method.ReturnType == typeof(Phrase)));

    // Arguments that can be told from one another in a sentence; of a choice, each.
    private static IEnumerable<(object?[] Arguments, Dictionary<string, string> Shown)> Samples(MethodInfo method)
    {
        var parameters = method.GetParameters();
        var choices = parameters.Select(parameter => parameter.ParameterType.IsEnum ? Enum.GetValues(parameter.ParameterType).Cast<object?>()
            : parameter.ParameterType == typeof(bool) ? [false, true] : [Sample(parameter)]);
        return choices.Aggregate(new[] { Array.Empty<object?>() }.AsEnumerable(), (all, next) => all.SelectMany(start => next.Select(value => start.Append(value).ToArray())))
            .Select(arguments => (arguments, parameters.Zip(arguments).Where(pair => pair.Second is string or int or long or double)
                .ToDictionary(pair => pair.First.Name!, pair => Convert.ToString(pair.Second, CultureInfo.InvariantCulture)!)));
    }

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => $"given{parameter.Position}",
        var type when type == typeof(int) => 101 + parameter.Position,
        var type when type == typeof(long) => 1001L + parameter.Position,
        var type when type == typeof(double) => 10.5 + parameter.Position,
        var type when type == typeof(char) => '：',
        var type when type == typeof(Phrase) => new Phrase("phrase", "短语"),
        var type when type.IsAssignableFrom(typeof(string[])) => new[] { "first", "second" },
        var type when type.IsAssignableFrom(typeof(LabelledName[])) => new LabelledName[] { new("name", "label") },
        var type when type.Name == "YamlFileKind" => type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single(made => made.GetParameters().Length == 5)
            .Invoke([new Phrase("noun", "名词"), "ARGUMENT", "example.yaml", new Phrase("outline", "大纲"), new Phrase("other file", "其他文件")]),
        var type => throw new InvalidOperationException($"No sample of {type} is known."),
    };

    private static IEnumerable<(string Path, string Text)> Sources()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "KnowledgeFlow.slnx")) && !File.Exists(Path.Combine(root, "KnowledgeFlow.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return new[] { "KnowledgeFlow.Studies", "KnowledgeFlow.Cli" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Select(path => path.Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)));
    }

    [GeneratedRegex("[\u4E00-\u9FFF]")]
    private static partial Regex Han();

    // What is to be pasted is in the language of the file.
    [GeneratedRegex(@"[\[{][^\]}]*[\]}]")]
    private static partial Regex Braced();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();

    [GeneratedRegex("new InputProblem\\(|\\.Problem\\(\\s*(?:\\$?\"|FormattableString)")]
    private static partial Regex Composed();
}
