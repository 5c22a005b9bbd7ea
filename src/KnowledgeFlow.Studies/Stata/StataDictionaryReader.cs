using System.Collections.Immutable;
using System.Text;
using KnowledgeFlow.Studies.BinaryFiles;

namespace KnowledgeFlow.Studies.Stata;

/// <summary>Reads everything before the observations, in either layout.</summary>
internal sealed class StataDictionaryReader
{
    private const int OldHeaderByte = 1;

    private readonly BinaryInput input;
    private readonly StataLayout layout;

    private StataDictionaryReader(BinaryInput input, StataLayout layout) => (this.input, this.layout) = (input, layout);

    /// <summary>Reads up to the first observation.</summary>
    public static StataDictionary Read(BinaryInput input)
    {
        var release = input.Byte();
        return release == '<' ? Tagged(input) : Old(input, release);
    }

    private static StataDictionary Old(BinaryInput input, int release)
    {
        const int TypeAndPadding = 2;
        var reader = new StataDictionaryReader(input, new StataLayout(release));
        input.BigEndian = input.Byte() == OldHeaderByte;
        input.Skip(TypeAndPadding);
        var variables = reader.Count(reader.layout.VariableCount);
        var observations = reader.Count(reader.layout.ObservationCount);
        input.Skip(reader.layout.DataLabel);
        input.Skip(reader.layout.TimeStamp);
        var fields = reader.Fields((int)variables, _ => { });
        reader.SkipExpansionFields();
        return reader.Dictionary(fields, observations);
    }

    private static StataDictionary Tagged(BinaryInput input)
    {
        const int ReleaseLength = 3, OrderLength = 3, MapLength = 14 * sizeof(long);
        input.Seek(0);
        var reader = new StataDictionaryReader(input, new StataLayout(117));
        reader.Expect("<stata_dta><header><release>");
        var release = Encoding.Latin1.GetString(input.Bytes(ReleaseLength));
        reader = new StataDictionaryReader(input, new StataLayout(release switch
        {
            "117" => 117,
            "118" => 118,
            "119" => 119,
            _ => throw input.Damaged(StataDamage.Release(release)),
        }));
        reader.Expect("</release><byteorder>");
        input.BigEndian = Encoding.Latin1.GetString(input.Bytes(OrderLength)) switch
        {
            "MSF" => true,
            "LSF" => false,
            var order => throw input.Damaged(StataDamage.ByteOrder(order)),
        };
        reader.Expect("</byteorder><K>");
        var variables = reader.Count(reader.layout.VariableCount);
        reader.Expect("</K><N>");
        var observations = reader.Count(reader.layout.ObservationCount);
        reader.Expect("</N><label>");
        input.Skip(reader.Count(reader.layout.DataLabelLength));
        reader.Expect("</label><timestamp>");
        input.Skip(input.Byte());
        reader.Expect("</timestamp></header><map>");
        input.Skip(MapLength);
        reader.Expect("</map>");
        var fields = reader.Fields((int)variables, reader.Expect);
        reader.SkipCharacteristics();
        return reader.Dictionary(fields, observations);
    }

    // The parts of the two layouts differ in nothing but their lengths and the tags around them.
    private VariableFields Fields(int count, Action<string> expect)
    {
        // A variable takes more than this in every layout, and so a count that cannot be is refused before room is taken for it.
        if ((long)count * (layout.Name + layout.Format + layout.Name + layout.VariableLabel) > input.Remaining)
        {
            throw input.Damaged(StataDamage.TooManyVariables(count));
        }

        expect("<variable_types>");
        var types = new int[count];
        for (var i = 0; i < count; i++)
        {
            types[i] = layout.IsTagged ? (ushort)input.Int16() : input.Byte();
        }

        expect("</variable_types>");
        expect("<varnames>");
        var names = Texts(count, layout.Name);
        expect("</varnames>");
        expect("<sortlist>");
        input.Skip((count + 1L) * layout.SortEntry);
        expect("</sortlist>");
        expect("<formats>");
        var formats = Texts(count, layout.Format);
        expect("</formats>");
        expect("<value_label_names>");
        var sets = Texts(count, layout.Name);
        expect("</value_label_names>");
        expect("<variable_labels>");
        var labels = Texts(count, layout.VariableLabel);
        expect("</variable_labels>");
        return new VariableFields(types, names, formats, sets, labels);
    }

    private StataDictionary Dictionary(VariableFields fields, long observations)
    {
        var variables = ImmutableArray.CreateBuilder<StataVariable>(fields.Types.Length);
        var offset = 0;
        for (var i = 0; i < fields.Types.Length; i++)
        {
            var (type, length) = StataTypeCode.Of(fields.Types[i], layout) ?? throw input.Damaged(StataDamage.VariableType(fields.Types[i]));
            variables.Add(new StataVariable(type, offset, length, fields.Names[i], StataFormat.Of(fields.Formats[i]), fields.Sets[i], fields.Labels[i]));
            offset += length;
        }

        if (offset == 0)
        {
            throw input.Damaged(StataDamage.NoVariable);
        }

        if (layout.IsTagged)
        {
            Expect("<data>");
        }

        return observations > input.Remaining / offset
            ? throw input.Damaged(StataDamage.ObservationsLacking(observations))
            : new StataDictionary(layout, variables.MoveToImmutable(), observations, offset);
    }

    private byte[][] Texts(int count, int length)
    {
        var texts = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            // What follows the first zero is rubbish from the writer's memory.
            var field = input.Bytes(length);
            var end = Array.IndexOf(field, (byte)0);
            texts[i] = end < 0 ? field : field[..end];
        }

        return texts;
    }

    private void SkipExpansionFields()
    {
        while (layout.ExpansionLength > 0)
        {
            var type = input.Byte();
            var length = Count(layout.ExpansionLength);
            if (type == 0 && length == 0)
            {
                return;
            }

            input.Skip(length);
        }
    }

    private void SkipCharacteristics()
    {
        const string Begin = "<ch>";
        Expect("<characteristics>");
        while (true)
        {
            var position = input.Position;
            if (Encoding.Latin1.GetString(input.Bytes(Begin.Length)) != Begin)
            {
                input.Seek(position);
                Expect("</characteristics>");
                return;
            }

            input.Skip(Count(sizeof(int)));
            Expect("</ch>");
        }
    }

    private long Count(int length)
    {
        var count = length switch
        {
            1 => input.Byte(),
            2 => (ushort)input.Int16(),
            4 => input.Int32(),
            _ => input.Int64(),
        };
        return count >= 0 ? count : throw input.Damaged(StataDamage.Count(count));
    }

    private void Expect(string tag)
    {
        foreach (var character in tag)
        {
            if (input.Byte() != character)
            {
                throw input.Damaged(StataDamage.TagLacking(tag));
            }
        }
    }

    private sealed record VariableFields(int[] Types, byte[][] Names, byte[][] Formats, byte[][] Sets, byte[][] Labels);
}
