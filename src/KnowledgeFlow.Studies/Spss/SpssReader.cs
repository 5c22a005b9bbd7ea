using KnowledgeFlow.Reporting.Language;
using KnowledgeFlow.Studies.BinaryFiles;
using KnowledgeFlow.Studies.Imports;
using KnowledgeFlow.Studies.Specification;

namespace KnowledgeFlow.Studies.Spss;

/// <summary>Reads SPSS system files (.sav, .zsav) of any version, machine and compression.</summary>
internal sealed class SpssReader : IDataFileReader
{
    /// <inheritdoc/>
    public DataFileContents Read(DataSource data, Stream stream)
    {
        var input = new BinaryInput(stream, new DamagedFile(data.Path, new Phrase("an SPSS data file", "SPSS 数据文件")));
        var records = SpssRecordReader.Read(input);
        var dictionary = SpssDictionaryBuilder.Build(records, input, SpssEncoding.Of(data.Encoding, records, input.BigEndian));
        return new DataFileContents.Described(Survey(input, records.Header, dictionary));
    }

    private static ImportedSurvey Survey(BinaryInput input, SpssHeader header, SpssDictionary dictionary)
    {
        var columns = dictionary.Variables.Select(variable => new SpssColumn(variable, input.BigEndian)).ToArray();
        var cases = ReadCases(input, header, dictionary, columns);
        var encoding = dictionary.Encoding.Decided([.. columns.SelectMany(column => column.Texts)]);
        var text = new SpssValueText(encoding.Encoding, dictionary.SystemMissing, input.BigEndian);
        return new ImportedSurvey(
            "spss",
            [.. columns.Select((column, i) => DescribedRole.Finished(SpssImportedVariable.Of(column, i, dictionary, text)))],
            [.. Enumerable.Range(1, cases)])
        {
            Encoding = encoding.Name,
            Notes = [.. encoding.Notes, .. Notes(dictionary)],
        };
    }

    private static int ReadCases(BinaryInput input, SpssHeader header, SpssDictionary dictionary, SpssColumn[] columns)
    {
        if (dictionary.CaseSize == 0)
        {
            throw input.Damaged(SpssDamage.NoVariable);
        }

        var source = SpssCases.Of(header, input, dictionary.SystemMissing);
        var elements = new byte[dictionary.CaseSize];
        var cases = 0;
        while (cases != dictionary.Cases && source.TryRead(elements))
        {
            foreach (var column in columns)
            {
                column.Add(elements);
            }

            cases++;
        }

        return dictionary.Cases is null || cases == dictionary.Cases
            ? cases
            : throw input.Damaged(SpssDamage.CasesLacking(cases, dictionary.Cases ?? 0));
    }

    private static IEnumerable<Phrase> Notes(SpssDictionary dictionary)
    {
        if (dictionary.Weight is { } weight)
        {
            yield return new Phrase(
                $"The file weights its cases by {weight.Name}; the weights are not applied.",
                $"数据文件按变量 {weight.Name} 加权；此处未使用权重。");
        }

        foreach (var set in dictionary.ResponseSets)
        {
            var names = string.Join(", ", set.Variables);
            yield return new Phrase(
                $"Multiple-response set {set.Name}: {names}.",
                $"多选题集 {set.Name}：{names}。");
        }
    }
}
