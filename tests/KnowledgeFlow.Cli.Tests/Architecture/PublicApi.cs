using System.Reflection;
using System.Runtime.CompilerServices;

namespace KnowledgeFlow.Cli.Tests.Architecture;

/// <summary>What an assembly shows to others, a line a type or member: its kind, name and types, in ordinal order. What the compiler adds to records is left out.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(char)] = "char", [typeof(byte)] = "byte", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(string)] = "string", [typeof(object)] = "object",
    };

    /// <summary>The lines of an assembly.</summary>
    public static string[] Of(Assembly assembly) => [.. assembly.GetTypes().Where(IsVisible).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        var name = Name(type);
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsSubclassOf(typeof(Delegate)) ? "delegate" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
        Type?[] bases = [type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && parent != typeof(MulticastDelegate) ? parent : null];
        yield return $"{name}: {kind}{string.Concat(bases.OfType<Type>().Select(from => $" from {Name(from)}"))}";
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetNames(type))
            {
                yield return $"{name}.{value}";
            }

            yield break;
        }

        foreach (var member in type.GetMembers(Declared).Where(member => member.GetCustomAttribute<CompilerGeneratedAttribute>() is null))
        {
            if (Line(member) is { } line)
            {
                yield return $"{name}.{line}";
            }
        }
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsShown(constructor) => $"new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: false } method when IsShown(method) => $"{method.Name}{Generics(method)}({Parameters(method)}): {(method.IsStatic ? "static " : string.Empty)}{Name(method.ReturnType)}",
        MethodInfo { IsSpecialName: true, IsStatic: true } method when IsShown(method) && method.Name.StartsWith("op_", StringComparison.Ordinal) => $"{method.Name}({Parameters(method)}): static {Name(method.ReturnType)}",
        PropertyInfo property when new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Any(IsShown) && property.Name != "EqualityContract" =>
            $"{property.Name}{(property.GetIndexParameters() is { Length: > 0 } places ? $"[{string.Join(", ", places.Select(Parameter))}]" : string.Empty)}: {((property.GetMethod ?? property.SetMethod)!.IsStatic ? "static " : string.Empty)}{Name(property.PropertyType)}{Setter(property)}",
        FieldInfo field when field.IsPublic || field.IsFamily => $"{field.Name}: {(field.IsLiteral ? "const " : field.IsStatic ? "static " : string.Empty)}{Name(field.FieldType)}",
        EventInfo { AddMethod: { } add } shown when IsShown(add) => $"{shown.Name}: event {Name(shown.EventHandlerType!)}",
        _ => null,
    };

    private static string Setter(PropertyInfo property) => property.SetMethod is not { } set || !IsShown(set) ? string.Empty
        : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " (init)" : " (set)";

    private static bool IsVisible(Type type) => (type.IsPublic || (type.IsNestedPublic && IsVisible(type.DeclaringType!))) && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : string.Empty)}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : string.Empty)}";

    private static string Generics(MethodInfo method) => method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        var own = type.Name.Split('`')[0];
        var given = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToArray();
        var arguments = given.Length == 0 ? string.Empty : $"<{string.Join(", ", given.Select(Name))}>";
        return type.DeclaringType is { } outer ? $"{Name(outer)}.{own}{arguments}"
            : type.Namespace?.StartsWith("KnowledgeFlow.", StringComparison.Ordinal) == true ? $"{type.Namespace["KnowledgeFlow.".Length..]}.{own}{arguments}"
            : type.Namespace?.Split('.')[0] is "System" or null ? own + arguments
            : $"{type.Namespace}.{own}{arguments}";
    }
}
