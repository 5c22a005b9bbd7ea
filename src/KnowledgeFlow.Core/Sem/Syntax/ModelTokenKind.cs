namespace KnowledgeFlow.Core.Sem.Syntax;

internal enum ModelTokenKind
{
    Identifier,
    Number,
    Text,
    Loading,
    Tilde,
    DoubleTilde,
    Bar,
    Define,
    Equal,
    Less,
    Greater,
    Plus,
    Minus,
    Star,
    Slash,
    Caret,
    Colon,
    Question,
    Comma,
    OpenParenthesis,
    CloseParenthesis,
    EndOfStatement,
    EndOfModel,
}
