using System.Globalization;
using System.Text;
using System.Xml;

namespace KnowledgeFlow.Studies.Verification.Formats;

/// <summary>
/// JUnit XML, as test reporters read it: a suite a study, a test a cell. It satisfies Ant's schema (Windy Road 2011) and that of Jenkins' xUnit plugin. Its times and its
/// timestamp are the only things in any format that differ from run to run.
/// </summary>
public sealed class JUnitVerificationRenderer : IVerificationRenderer
{
    private const string FailureType = "published value";
    private const string ErrorType = "bad input";

    /// <inheritdoc/>
    public string Format => "junit";

    /// <inheritdoc/>
    public string Render(VerificationRun run)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            xml.WriteStartElement("testsuites");
            for (var index = 0; index < run.Studies.Length; index++)
            {
                Suite(xml, run, run.Studies[index], index);
            }

            xml.WriteEndElement();
        }

        return text.ToString() + "\n";
    }

    private static void Suite(XmlWriter xml, VerificationRun run, StudyVerification study, int index)
    {
        var listed = run.Listed(study);
        var errors = study.Problem is null ? 0 : 1;
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", run.NameOf(study.Path));
        Attribute(xml, "package", "kflow");
        Attribute(xml, "id", Whole(index));
        Attribute(xml, "timestamp", run.Started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Attribute(xml, "hostname", "localhost");
        Attribute(xml, "tests", Whole(listed.Length + errors));
        Attribute(xml, "failures", Whole(listed.Count(check => check.Fails)));
        Attribute(xml, "errors", Whole(errors));
        Attribute(xml, "skipped", Whole(listed.Count(check => !check.Counts)));
        Attribute(xml, "time", Seconds(study.Time));
        Properties(xml, study);
        if (study.Problem is { } problem)
        {
            Problem(xml, run, study, VerificationWords.PlaceOf(run, problem.Place), problem.ToMessage(study.Language));
        }

        foreach (var check in listed)
        {
            Case(xml, run, study, check);
        }

        xml.WriteElementString("system-out", VerificationWords.CellsHold(study.Result.Held, study.Result.Counted, study.Result.SetApart).In(study.Language));
        xml.WriteElementString("system-err", string.Empty);
        xml.WriteEndElement();
    }

    private static void Properties(XmlWriter xml, StudyVerification study)
    {
        xml.WriteStartElement("properties");
        Property(xml, "title", study.Title);
        Property(xml, "synthetic", study.Synthetic ? "true" : "false");
        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Problem(XmlWriter xml, VerificationRun run, StudyVerification study, string place, string message)
    {
        Test(xml, run, study, place, "study", TimeSpan.Zero);
        xml.WriteStartElement("error");
        Attribute(xml, "message", message);
        Attribute(xml, "type", ErrorType);
        xml.WriteString(Legal(message));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, VerificationRun run, StudyVerification study, CellCheck check)
    {
        Test(xml, run, study, $"{check.Address} = {check.Published.Printed}", check.Table, study.TimeOfACheck.GetValueOrDefault(check.Table));
        if (!check.Counts)
        {
            xml.WriteStartElement("skipped");
            Attribute(xml, "message", $"{(check.Published.Status == PublishedStatus.Misprint ? "misprint" : "impossible")}: {check.Published.Source}");
            xml.WriteEndElement();
        }
        else if (!check.Holds)
        {
            var message = VerificationWords.Comparison(check).In(study.Language);
            xml.WriteStartElement("failure");
            Attribute(xml, "message", message);
            Attribute(xml, "type", FailureType);
            xml.WriteString(Legal($"{VerificationWords.PlaceOf(run, check.Published.Place)}: {check.Published.Cell}\n{message}\n{check.Published.Source}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Readers tell tests apart by class and name, and show classes as folders.
    private static void Test(XmlWriter xml, VerificationRun run, StudyVerification study, string name, string table, TimeSpan time)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", name);
        Attribute(xml, "classname", $"{run.NameOf(study.Path)}.{table}");
        Attribute(xml, "time", Seconds(time));
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Legal(value));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // XML has no control characters, and no halves of surrogate pairs.
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 9 or 10 or 13 or (>= 32 and <= 0xFFFD) or >= 0x10000 ? rune.ToString() : "\uFFFD"));

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
