using System.Collections.Immutable;
using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BadInput;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;
namespace KnowledgeFlow.Studies.Stata;

/// <summary>Reads Stata data files (.dta) of releases 102 to 119, which Stata has written since the nineties.</summary>
internal sealed class StataReader : IDataFileReader
{
    /// <inheritdoc/>
    public DataFileContents Read(DataSource data, Stream stream)
    {
        var input = new BinaryInput(stream, new DamagedFile(data.Path, new Phrase("a Stata data file", "Stata 数据文件")));
        var dictionary = StataDictionaryReader.Read(input);
        var value = new StataValue(input.BigEndian, dictionary.Layout.HasExtendedMissing);
        var columns = dictionary.Variables.Select(variable => new StataColumn(variable, value)).ToArray();
        ReadObservations(input, dictionary, columns);
        var longStrings = ReadLongStrings(input, dictionary.Layout, columns);
        var labels = StataValueLabels.Read(input, dictionary.Layout);
        var encoding = Encoding(data.Encoding, dictionary, columns, labels.SelectMany(set => set.Labels).Select(pair => pair.Label));
        return new DataFileContents.Described(new ImportedSurvey(
            "stata",
            Variables(input, columns, encoding, longStrings, labels),
            [.. Enumerable.Range(1, (int)dictionary.Observations)])
        {
            Encoding = encoding.Name,
            Notes = [.. encoding.Notes],
        });
    }

    private static void ReadObservations(BinaryInput input, StataDictionary dictionary, StataColumn[] columns)
    {
        var observation = new byte[dictionary.ObservationSize];
        for (var i = 0L; i < dictionary.Observations; i++)
        {
            input.Fill(observation);
            foreach (var column in columns)
            {
                column.Add(observation);
            }
        }
    }

    private static StataLongStrings ReadLongStrings(BinaryInput input, StataLayout layout, StataColumn[] columns)
    {
        if (!layout.IsTagged)
        {
            return StataLongStrings.None(layout);
        }

        input.Skip("</data><strls>".Length);
        var longStrings = StataLongStrings.Read(input, layout, columns.Any(column => column.HasLongStrings));
        input.Skip("trls><value_labels>".Length);
        return longStrings;
    }

    private static FileEncoding Encoding(Located<string>? named, StataDictionary dictionary, StataColumn[] columns, IEnumerable<byte[]> labels)
    {
        if (named is not null)
        {
            return FileEncoding.Named(named);
        }

        if (dictionary.Layout.IsUnicode)
        {
            return FileEncoding.Known(CodePages.Find(CodePages.Utf8)!);
        }

        byte[][] dictionaryTexts = [.. dictionary.Variables.SelectMany(variable => new[] { variable.Name, variable.Label }).Concat(labels)];
        return FileEncoding.Guess(dictionaryTexts).Decided([.. columns.SelectMany(column => column.Texts)]);
    }

    private static ImmutableArray<ImportedVariable> Variables(
        BinaryInput input,
        StataColumn[] columns,
        FileEncoding encoding,
        StataLongStrings longStrings,
        List<(byte[] Name, ImmutableArray<(double Value, byte[] Label)> Labels)> labels)
    {
        var setOf = labels.DistinctBy(set => encoding.Decode(set.Name)).ToDictionary(set => encoding.Decode(set.Name), set => set.Labels);
        var variables = ImmutableArray.CreateBuilder<ImportedVariable>(columns.Length);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var name = encoding.Decode(column.Variable.Name);
            if (name.Length == 0 || !taken.Add(name))
            {
                throw input.Damaged(StataDamage.NameTwice(name));
            }

            variables.Add(DescribedRole.Finished(Variable(name, variables.Count, column, encoding, longStrings, column.Variable.LabelSet.Length == 0 ? [] : setOf.GetValueOrDefault(encoding.Decode(column.Variable.LabelSet), []))));
        }

        return variables.MoveToImmutable();
    }

    private static ImportedVariable Variable(
        string name, int index, StataColumn column, FileEncoding encoding, StataLongStrings longStrings, ImmutableArray<(double Value, byte[] Label)> labels)
    {
        var variable = column.Variable;
        var isString = variable.Type is StataType.FixedString or StataType.LongString;
        var answers = column.Build(encoding.Decode, longStrings);
        ImmutableArray<ImportedValue> values = isString
            ? []
            : [.. labels.Select(pair => new ImportedValue(column.Text(pair.Value), encoding.Decode(pair.Label))).Where(pair => pair.Code.Length > 0).DistinctBy(pair => pair.Code)];
        var role = !isString && variable.Format.IsTime ? VariableRole.Time
            : isString ? VariableRole.Text
            : values.Any(pair => !StataMissing.IsOne(pair.Code)) ? VariableRole.SingleChoice
            : VariableRole.Scale;
        return new ImportedVariable(name, encoding.Decode(variable.Label), role, answers)
        {
            Columns = [index],
            Values = values,
            Missing = isString ? [] : [.. answers.Distinct.Concat(values.Select(pair => pair.Code)).Where(StataMissing.IsOne).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
