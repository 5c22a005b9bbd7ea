using KnowledgeFlow.Studies.BadInput;

namespace KnowledgeFlow.Studies.Analyses.ResponseSurface;

/// <summary>What can be wrong with a response surface.</summary>
internal static class ResponseSurfaceMessages
{
    /// <summary>Not two predictors.</summary>
    public static InputMessage NotTwoPredictors(int count) => InputMessage.Of(
        $"a response surface has {count} predictors", $"响应面给出了 {count} 个自变量", $"Name two, on one scale: predictors: [X, Y].", $"请给出量尺相同的两个自变量：predictors: [X, Y]。");

    /// <summary>No midpoint.</summary>
    public static InputMessage NoMidpoint(string predictor) => InputMessage.Of(
        $"the midpoint of {predictor}'s scale is not known", $"不知道 {predictor} 量尺的中点", $"Write midpoint: 3, or likert: {{min: 1, max: 5}} in the study file.", $"请写 midpoint: 3，或在研究文件中写 likert: {{min: 1, max: 5}}。");

    /// <summary>A control that is one of the predictors.</summary>
    public static InputMessage PredictorAmongControls(string control) => InputMessage.Of(
        $"the control {control} holds a predictor of the surface", $"控制变量 {control} 含有响应面的自变量", $"Control for other variables.", $"请控制其他变量。");
}
